package org.jianyan.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Uuids;
import org.jianyan.documents.Format;
import org.jianyan.identity.Caller;
import org.jianyan.registry.work.WorkLog;
import org.jianyan.registry.work.WorkLogService;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Work logs; identifiers are contact points'. */
@Component(service = WorkLogResource.class)
@RestResource(address = "/work-logs")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WorkLogResource {
    private final WorkLogService logs;

    @Activate
    public WorkLogResource(@Reference WorkLogService logs) {
        this.logs = logs;
    }

    @GET
    @Path("{id}/{year}")
    @Operation(operationId = "getWorkLog", summary = "联系点的年度台账，由各业务记录生成")
    public WorkLog get(@Context SecurityContext security, @PathParam("id") String id, @PathParam("year") int year) {
        return logs.get(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), year);
    }

    @GET
    @Path("{id}/{year}/table.{format}")
    @RateLimited
    @Operation(
            operationId = "getWorkLogTable",
            summary = "年度台账，xlsx、docx、pdf 或 csv",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response table(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("year") int year,
            @PathParam("format") String format)
            throws IOException {
        return Answers.document(
                "work-log",
                format,
                Format.TABLES,
                out -> logs.table(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), year, format, out));
    }
}
