package org.jianyan.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
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
import org.jianyan.registry.work.SupportRequest;
import org.jianyan.registry.work.SupportService;
import org.jianyan.registry.work.WorkFile;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What contact points ask for, and the answers. */
@Component(service = SupportResource.class)
@RestResource(address = "/support-requests")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SupportResource {
    private final SupportService supports;

    @Activate
    public SupportResource(@Reference SupportService supports) {
        this.supports = supports;
    }

    @GET
    @Operation(operationId = "listSupportRequests", summary = "支持申请和答复")
    public Page<SupportRequest> list(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return supports.list(Caller.of(security.getUserPrincipal()), PageRequest.of(limit, after));
    }

    @POST
    @Operation(operationId = "askSupport", summary = "申请资料或者专业支持")
    public SupportRequest ask(
            @Context SecurityContext security, @HeaderParam("Idempotency-Key") String key, SupportRequest.New request) {
        return supports.ask(Caller.of(security.getUserPrincipal()), request, Optional.ofNullable(key));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSupportRequest", summary = "一项支持申请")
    public SupportRequest get(@Context SecurityContext security, @PathParam("id") String id) {
        return supports.get(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @POST
    @Path("{id}/answer")
    @Operation(operationId = "answerSupport", summary = "答复支持申请：GRANTED 已提供、DECLINED 不能提供")
    public SupportRequest answer(
            @Context SecurityContext security, @PathParam("id") String id, SupportRequest.Answer answer) {
        return supports.answer(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), answer);
    }

    @POST
    @Path("{id}/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "addSupportFile", summary = "上传申请或者答复的文件")
    public WorkFile addFile(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("name") String name,
            InputStream content) {
        return supports.addFile(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), name, content);
    }

    @GET
    @Path("{id}/files/{file}")
    @Operation(
            operationId = "getSupportFile",
            summary = "申请或者答复的文件",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response file(
            @Context SecurityContext security, @PathParam("id") String id, @PathParam("file") String file) {
        return Answers.file(supports.file(
                Caller.of(security.getUserPrincipal()), Uuids.require("id", id), Uuids.require("file", file)));
    }
}
