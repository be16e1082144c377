package org.jianyan.legislation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
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
import javax.ws.rs.core.StreamingOutput;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftImport;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.LineageEntry;
import org.jianyan.legislation.LineageService;
import org.jianyan.legislation.NewVersion;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.TextService;
import org.jianyan.rest.Idempotent;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = DraftResource.class)
@RestResource(address = "/drafts")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DraftResource {
    private final DraftService drafts;
    private final LineageService lineage;
    private final TextService texts;

    @Activate
    public DraftResource(
            @Reference DraftService drafts, @Reference LineageService lineage, @Reference TextService texts) {
        this.drafts = drafts;
        this.lineage = lineage;
        this.texts = texts;
    }

    @GET
    @Operation(operationId = "listDrafts", summary = "草案列表")
    public Page<Draft> list(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return drafts.list(Caller.of(security.getUserPrincipal()), PageRequest.of(limit, after));
    }

    @POST
    @Operation(operationId = "importDraft", summary = "导入法规文本，按编章节条款项目建立结构")
    public Draft importText(
            @Context SecurityContext security, @HeaderParam(Idempotent.HEADER) String key, DraftImport draft) {
        return drafts.importText(Caller.of(security.getUserPrincipal()), draft, Optional.ofNullable(key));
    }

    @POST
    @Path("reading")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "readTextFile", summary = "读出文件（docx、纯文本、Markdown、Akoma Ntoso）的文字、结构和每一处错误，不保存")
    public TextService.Reading read(@Context SecurityContext security, InputStream file) throws IOException {
        return texts.read(Caller.of(security.getUserPrincipal()), file);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDraft", summary = "一部草案及其各版本")
    public Draft get(@Context SecurityContext security, @PathParam("id") String id) {
        return drafts.get(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @POST
    @Path("{id}/versions")
    @Operation(operationId = "addDraftVersion", summary = "增加一个版本；通过并施行的，注明施行日期；重复发送不产生新版本")
    public Draft addVersion(@Context SecurityContext security, @PathParam("id") String id, NewVersion version) {
        return drafts.addVersion(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), version);
    }

    @GET
    @Path("{id}/lineage")
    @Operation(operationId = "getLineage", summary = "两个版本之间每一条、款、项的去向，附相似度和依据")
    public List<LineageEntry> lineage(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        return lineage.lineage(
                Caller.of(security.getUserPrincipal()),
                Uuids.require("id", id),
                Uuids.require("from", from),
                Uuids.require("to", to));
    }

    @POST
    @Path("{id}/lineage/{link}/settlement")
    @Operation(operationId = "settleLineage", summary = "人工确认一条存疑的沿革：注明另一版本中的条文，不注明即确认为新增或者删去")
    public LineageEntry settle(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("link") String link,
            LineageService.Settlement settlement) {
        return lineage.settle(
                Caller.of(security.getUserPrincipal()),
                Uuids.require("id", id),
                Uuids.require("link", link),
                settlement);
    }

    @GET
    @Path("{id}/comparison.{format: html|docx|pdf|txt}")
    @Produces({
        "text/html; charset=UTF-8",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/pdf",
        "text/plain; charset=UTF-8"
    })
    @Operation(
            operationId = "getComparison",
            summary = "两个版本的对照表，按词标出不同；txt 只列不同之处",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "the table",
                            content = @Content(mediaType = "text/html", schema = @Schema(type = "string"))))
    public Response comparison(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("format") String format,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        TextService.Text text = texts.comparison(
                Caller.of(security.getUserPrincipal()),
                Uuids.require("id", id),
                Uuids.require("from", from),
                Uuids.require("to", to),
                TextService.Format.valueOf(format.toUpperCase(Locale.ROOT)));
        return file(text, "comparison." + format);
    }

    private static Response file(TextService.Text text, String name) {
        return Response.ok((StreamingOutput) text.content()::write, text.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("{id}/versions/{version}/text.{format: txt|md|html|docx|pdf|xml}")
    @Produces({
        "text/plain; charset=UTF-8",
        "text/markdown; charset=UTF-8",
        "text/html; charset=UTF-8",
        "application/akn+xml; charset=UTF-8",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/pdf"
    })
    @Operation(
            operationId = "getText",
            summary = "一个版本的全文：纯文本、Markdown、HTML、docx 和 pdf（公文格式）、xml（Akoma Ntoso 3.0）",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "the text",
                            content = @Content(mediaType = "text/plain", schema = @Schema(type = "string"))))
    public Response text(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("version") String version,
            @PathParam("format") String format) {
        TextService.Text text = texts.text(
                Caller.of(security.getUserPrincipal()),
                Uuids.require("id", id),
                Uuids.require("version", version),
                TextService.Format.valueOf(format.toUpperCase(Locale.ROOT)));
        return file(text, "text." + format);
    }

    @GET
    @Path("{id}/versions/{version}/provisions")
    @Operation(operationId = "listProvisions", summary = "一个版本的全部条文，按顺序")
    public List<Provision> provisions(
            @Context SecurityContext security, @PathParam("id") String id, @PathParam("version") String version) {
        return drafts.provisions(
                Caller.of(security.getUserPrincipal()), Uuids.require("id", id), Uuids.require("version", version));
    }
}
