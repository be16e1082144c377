package org.jianyan.publicity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Caller;
import org.jianyan.publicity.Bulletin;
import org.jianyan.publicity.BulletinService;
import org.jianyan.publicity.NewBulletin;
import org.jianyan.rest.Downloads;
import org.jianyan.rest.Idempotent;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = BulletinResource.class)
@RestResource(address = "/bulletins")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BulletinResource {
    private final BulletinService bulletins;

    @Activate
    public BulletinResource(@Reference BulletinService bulletins) {
        this.bulletins = bulletins;
    }

    @GET
    @Operation(operationId = "listBulletins", summary = "本单位、上级和下级的工作信息，按编发先后")
    public Page<Bulletin> list(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return bulletins.list(Caller.of(security.getUserPrincipal()), PageRequest.of(limit, after));
    }

    @POST
    @Operation(operationId = "issueBulletin", summary = "编发工作信息；期号按单位和年度连续编排")
    public Bulletin issue(
            @Context SecurityContext security, @HeaderParam(Idempotent.HEADER) String key, NewBulletin bulletin) {
        return bulletins.issue(Caller.of(security.getUserPrincipal()), bulletin, Optional.ofNullable(key));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getBulletin", summary = "一期工作信息")
    public Bulletin get(@Context SecurityContext security, @PathParam("id") String id) {
        return bulletins.get(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @GET
    @Path("{id}/paper.docx")
    @Produces(Downloads.DOCX)
    @Operation(
            operationId = "getBulletinPaper",
            summary = "工作信息文稿",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "the file",
                            content =
                                    @Content(
                                            mediaType = Downloads.DOCX,
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response paper(@Context SecurityContext security, @PathParam("id") String id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bulletins.paper(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), out);
        return Response.ok(out.toByteArray(), Downloads.DOCX)
                .header("Content-Disposition", "attachment; filename=\"bulletin.docx\"")
                .build();
    }
}
