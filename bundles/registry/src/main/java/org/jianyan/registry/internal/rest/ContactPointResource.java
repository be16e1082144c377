package org.jianyan.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
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
import org.jianyan.documents.Format;
import org.jianyan.documents.TableDocument;
import org.jianyan.documents.Xlsx;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.ContactPointImportService;
import org.jianyan.registry.ContactPointService;
import org.jianyan.registry.DirectoryEntry;
import org.jianyan.registry.Location;
import org.jianyan.registry.NewContactPoint;
import org.jianyan.registry.lifecycle.LifecycleService;
import org.jianyan.registry.lifecycle.NewPointEvent;
import org.jianyan.registry.lifecycle.PointEvent;
import org.jianyan.rest.Downloads;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = ContactPointResource.class)
@RestResource(address = "/contact-points")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ContactPointResource {
    private final ContactPointService contactPoints;
    private final ContactPointImportService imports;
    private final LifecycleService lifecycle;

    @Activate
    public ContactPointResource(
            @Reference ContactPointService contactPoints,
            @Reference ContactPointImportService imports,
            @Reference LifecycleService lifecycle) {
        this.contactPoints = contactPoints;
        this.imports = imports;
        this.lifecycle = lifecycle;
    }

    @GET
    @Operation(operationId = "listContactPoints", summary = "立法联系点列表")
    public Page<ContactPoint> list(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return contactPoints.list(Caller.of(security.getUserPrincipal()), PageRequest.of(limit, after));
    }

    @GET
    @Path("directory")
    @RateLimited
    @Operation(operationId = "listContactPointDirectory", summary = "立法联系点名录：名称、地址、专长；不需登录")
    public Page<DirectoryEntry> directory(@QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return contactPoints.directory(PageRequest.of(limit, after));
    }

    @POST
    @Operation(operationId = "establishContactPoint", summary = "登记平台启用前已经设立的联系点（新设立的走申报）；同一请求重复发送返回已有的联系点")
    public ContactPoint establish(@Context SecurityContext security, NewContactPoint contactPoint) {
        return contactPoints.establish(Caller.of(security.getUserPrincipal()), contactPoint);
    }

    @POST
    @Path("list")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "importContactPoints", summary = "由表格（xlsx 或 csv）登记已有的联系点：全部登记，或者指出每一行的错误而一个也不登记")
    public ContactPointImportService.ImportReport importList(@Context SecurityContext security, InputStream sheet) {
        return imports.read(Caller.of(security.getUserPrincipal()), sheet);
    }

    @GET
    @Path("list-template.xlsx")
    @RateLimited
    @Operation(
            operationId = "getContactPointTemplate",
            summary = "登记已有联系点的表格模板",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response template(@Context SecurityContext security) throws IOException {
        Caller.of(security.getUserPrincipal()).require(Action.CONTACT_POINT_ESTABLISH);
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        Xlsx.write(
                new TableDocument(
                        "",
                        List.of(),
                        imports.columns().stream()
                                .map(title -> new TableDocument.Column(title, 14))
                                .toList(),
                        List.of()),
                sheet);
        return Downloads.file(sheet.toByteArray(), "contact-points.xlsx", Format.XLSX.mediaType());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getContactPoint", summary = "一个立法联系点")
    public ContactPoint get(@Context SecurityContext security, @PathParam("id") String id) {
        return contactPoints.get(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @PUT
    @Path("{id}/location")
    @Operation(operationId = "locateContactPoint", summary = "联系点在地图上的位置（WGS 84，度）；都不填则删去")
    public ContactPoint locate(@Context SecurityContext security, @PathParam("id") String id, Location location) {
        return contactPoints.locate(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), location);
    }

    @GET
    @Path("{id}/events")
    @Operation(operationId = "listContactPointEvents", summary = "联系点的授牌、表扬、督促、续期、调整、更换等事项")
    public List<PointEvent> events(@Context SecurityContext security, @PathParam("id") String id) {
        return lifecycle.events(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @POST
    @Path("{id}/events")
    @Operation(
            operationId = "noteContactPointEvent",
            summary =
                    "记录事项：COMMEND 表扬、URGE 督促、EXTEND 延期、RESTORE 整改合格、FAIL 整改不合格、PROPOSE 报请更换、REPLACE 更换、KEEP 不予更换、RENEW 续期、ADJUST 调整、LEAVE 退出、END_TERM 任期届满")
    public ContactPoint act(@Context SecurityContext security, @PathParam("id") String id, NewPointEvent event) {
        return lifecycle.act(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), event);
    }

    @GET
    @Path("{id}/events/{event}/paper.{format}")
    @Operation(
            operationId = "getContactPointPaper",
            summary = "一个事项的文书，如表扬通报、督促通知，docx 或 pdf",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response paper(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("event") String event,
            @PathParam("format") String format)
            throws IOException {
        Caller caller = Caller.of(security.getUserPrincipal());
        UUID point = contactPoints.get(caller, Uuids.require("id", id)).id();
        UUID wanted = Uuids.require("event", event);
        return Answers.document(
                "paper", format, Format.PAPERS, out -> lifecycle.paper(caller, point, wanted, format, out));
    }

    @GET
    @Path("{id}/certificate.{format}")
    @Operation(
            operationId = "getContactPointCertificate",
            summary = "立法联系点证书，docx 或 pdf",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response certificate(
            @Context SecurityContext security, @PathParam("id") String id, @PathParam("format") String format)
            throws IOException {
        Caller caller = Caller.of(security.getUserPrincipal());
        UUID point = contactPoints.get(caller, Uuids.require("id", id)).id();
        return Answers.document(
                "certificate", format, Format.PAPERS, out -> lifecycle.certificate(caller, point, format, out));
    }
}
