package org.jianyan.publicity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Caller;
import org.jianyan.publicity.CampaignActivity;
import org.jianyan.publicity.CampaignActivityService;
import org.jianyan.rest.Downloads;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = CampaignActivityResource.class)
@RestResource(address = "/campaign-activities")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CampaignActivityResource {
    private final CampaignActivityService activities;

    @Activate
    public CampaignActivityResource(@Reference CampaignActivityService activities) {
        this.activities = activities;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCampaignActivity", summary = "一次普法活动")
    public CampaignActivity get(@Context SecurityContext security, @PathParam("id") String id) {
        return activities.get(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @POST
    @Path("{id}/photos")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "addCampaignPhoto", summary = "上传现场照片（JPEG、PNG）")
    public CampaignActivity addPhoto(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("name") String name,
            @QueryParam("caption") String caption,
            InputStream content) {
        return activities.addPhoto(
                Caller.of(security.getUserPrincipal()), Uuids.require("id", id), name, caption, content);
    }

    @GET
    @Path("{id}/record.docx")
    @Produces(Downloads.DOCX)
    @Operation(
            operationId = "getPublicityRecord",
            summary = "普法活动记录",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "the file",
                            content =
                                    @Content(
                                            mediaType = Downloads.DOCX,
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response record(@Context SecurityContext security, @PathParam("id") String id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        activities.record(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), out);
        return Response.ok(out.toByteArray(), Downloads.DOCX)
                .header("Content-Disposition", "attachment; filename=\"publicity-record.docx\"")
                .build();
    }
}
