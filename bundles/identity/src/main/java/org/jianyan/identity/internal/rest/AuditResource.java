package org.jianyan.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.StreamingOutput;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.documents.Format;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.AuditEntry;
import org.jianyan.identity.AuditQuery;
import org.jianyan.identity.AuditReport;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = AuditResource.class)
@RestResource(address = "/audit-entries")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {
    private final Audit audit;

    @Activate
    public AuditResource(@Reference Audit audit) {
        this.audit = audit;
    }

    @GET
    @Operation(operationId = "listAuditEntries", summary = "审计记录，按时间排序；可按账号、操作、对象和日期查找")
    public Page<AuditEntry> list(
            @Context SecurityContext security,
            @QueryParam("account") String account,
            @QueryParam("action") String action,
            @QueryParam("object") String object,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return audit.list(
                Caller.of(security.getUserPrincipal()),
                AuditQuery.of(account, action, object, from, to),
                PageRequest.of(limit, after));
    }

    @GET
    @Path("verification")
    @Operation(operationId = "verifyAudit", summary = "从头核对审计记录的散列链和末尾的封印")
    public AuditReport verify(@Context SecurityContext security) {
        return audit.verify(Caller.of(security.getUserPrincipal()));
    }

    @GET
    @Path("export.{format}")
    @Operation(
            operationId = "exportAuditEntries",
            summary = "导出审计记录，xlsx、csv、docx 或 pdf，查找条件同列表",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response export(
            @Context SecurityContext security,
            @PathParam("format") String format,
            @QueryParam("account") String account,
            @QueryParam("action") String action,
            @QueryParam("object") String object,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        Caller caller = Caller.of(security.getUserPrincipal());
        caller.require(Action.AUDIT_READ);
        AuditQuery query = AuditQuery.of(account, action, object, from, to);
        Format known = Format.require(format, Format.TABLES);
        StreamingOutput body = out -> audit.export(caller, query, format, out);
        return Response.ok(body, known.mediaType())
                .header("Content-Disposition", "attachment; filename=\"audit." + known.id() + "\"")
                .build();
    }
}
