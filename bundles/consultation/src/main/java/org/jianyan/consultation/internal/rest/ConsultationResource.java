package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.jianyan.commons.Dates;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Balance;
import org.jianyan.consultation.BatchReport;
import org.jianyan.consultation.BatchService;
import org.jianyan.consultation.CollationEntry;
import org.jianyan.consultation.CollationService;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.ConsultationChange;
import org.jianyan.consultation.ConsultationService;
import org.jianyan.consultation.HeardVersion;
import org.jianyan.consultation.HeardVersionService;
import org.jianyan.consultation.NewConsultation;
import org.jianyan.consultation.NewDeadline;
import org.jianyan.consultation.NewStage;
import org.jianyan.consultation.NewSubmission;
import org.jianyan.consultation.OfflineBatch;
import org.jianyan.consultation.OfflineReport;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionService;
import org.jianyan.consultation.Receipt;
import org.jianyan.consultation.StageService;
import org.jianyan.consultation.task.Task;
import org.jianyan.consultation.task.TaskService;
import org.jianyan.documents.TableDocument;
import org.jianyan.documents.Xlsx;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.TextService.ComparedText;
import org.jianyan.rest.AtomFeed;
import org.jianyan.rest.Idempotent;
import org.jianyan.rest.PublicAddress;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = ConsultationResource.class)
@RestResource(address = "/consultations")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConsultationResource {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 H 时 m 分");

    private final ConsultationService consultations;
    private final StageService stages;
    private final OpinionService opinions;
    private final BatchService batches;
    private final CollationService collation;
    private final TaskService tasks;
    private final HeardVersionService versions;
    private final PublicAddress address;

    @Activate
    public ConsultationResource(
            @Reference ConsultationService consultations,
            @Reference StageService stages,
            @Reference OpinionService opinions,
            @Reference BatchService batches,
            @Reference CollationService collation,
            @Reference TaskService tasks,
            @Reference HeardVersionService versions,
            @Reference PublicAddress address) {
        this.consultations = consultations;
        this.stages = stages;
        this.opinions = opinions;
        this.batches = batches;
        this.collation = collation;
        this.tasks = tasks;
        this.versions = versions;
        this.address = address;
    }

    @GET
    @RateLimited
    @Operation(operationId = "listConsultations", summary = "可见的征求意见列表；不登录可见公开的")
    public Page<Consultation> list(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return consultations.list(caller(security), PageRequest.of(limit, after));
    }

    @GET
    @Path("feed.atom")
    @RateLimited
    @Produces(AtomFeed.MEDIA_TYPE)
    @Operation(
            operationId = "getConsultationFeed",
            summary = "正在公开征求意见的 Atom 订阅源；不需登录",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "the feed",
                            content = @Content(mediaType = AtomFeed.MEDIA_TYPE, schema = @Schema(type = "string"))))
    public Response feed() {
        AtomFeed feed = new AtomFeed(
                address.of("/api/v1/consultations/feed.atom"),
                "正在公开征求意见",
                consultations.open().stream()
                        .map(open -> new AtomFeed.Entry(
                                open.consultation().id(),
                                open.consultation().title(),
                                open.consultation().openedAt(),
                                open.organisation(),
                                address.of("/api/v1/consultations/"
                                        + open.consultation().id()),
                                "截止时间："
                                        + open.consultation()
                                                .deadline()
                                                .atZoneSameInstant(Dates.ZONE)
                                                .format(TIME)))
                        .toList());
        StreamingOutput body = feed::write;
        return Response.ok(body, AtomFeed.MEDIA_TYPE).build();
    }

    @POST
    @Operation(operationId = "openConsultation", summary = "就草案最新版本向选定的立法联系点征求意见；可以先准备或者先公告")
    public Consultation open(
            @Context SecurityContext security,
            @HeaderParam(Idempotent.HEADER) String key,
            NewConsultation consultation) {
        return consultations.create(caller(security), consultation, Optional.ofNullable(key));
    }

    @GET
    @Path("{id}")
    @RateLimited
    @Operation(operationId = "getConsultation", summary = "一次征求意见")
    public Consultation get(@Context SecurityContext security, @PathParam("id") String id) {
        return consultations.get(caller(security), uuid(id));
    }

    @POST
    @Path("{id}/closure")
    @Operation(operationId = "closeConsultation", summary = "截止：不再接收意见")
    public Consultation close(@Context SecurityContext security, @PathParam("id") String id) {
        return stages.close(caller(security), uuid(id));
    }

    @POST
    @Path("{id}/stage")
    @Operation(operationId = "moveConsultation", summary = "进入下一阶段：准备、公告、征求意见、截止、归并研究、答复、归档；退回须说明理由，有意见未答复时不能答复和归档")
    public Consultation move(@Context SecurityContext security, @PathParam("id") String id, NewStage stage) {
        return stages.move(caller(security), uuid(id), stage);
    }

    @POST
    @Path("{id}/deadline")
    @Operation(operationId = "extendConsultation", summary = "改截止时间；公告以后只能延长，须说明理由")
    public Consultation extend(@Context SecurityContext security, @PathParam("id") String id, NewDeadline deadline) {
        return stages.extend(caller(security), uuid(id), deadline);
    }

    @GET
    @Path("{id}/changes")
    @Operation(operationId = "listConsultationChanges", summary = "阶段和截止时间的历次变动，按先后")
    public List<ConsultationChange> changes(@Context SecurityContext security, @PathParam("id") String id) {
        return stages.changes(caller(security), uuid(id));
    }

    @GET
    @Path("{id}/provisions")
    @RateLimited
    @Operation(operationId = "listConsultationProvisions", summary = "征求意见的文本，按条款顺序")
    public List<Provision> provisions(@Context SecurityContext security, @PathParam("id") String id) {
        return consultations.provisions(caller(security), uuid(id));
    }

    @GET
    @Path("{id}/versions")
    @RateLimited
    @Operation(operationId = "listHeardVersions", summary = "草案公开过的各稿：本次征求意见的、公开征求过意见的和通过的")
    public List<HeardVersion> versions(@Context SecurityContext security, @PathParam("id") String id) {
        return versions.versions(caller(security), uuid(id));
    }

    @GET
    @Path("{id}/comparison")
    @RateLimited
    @Operation(operationId = "compareHeardVersions", summary = "公开过的两稿逐条对照，不同的字词有标记")
    public List<ComparedText> comparison(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        return versions.comparison(caller(security), uuid(id), Uuids.require("from", from), Uuids.require("to", to));
    }

    @GET
    @Path("{id}/tasks")
    @Operation(operationId = "listConsultationTasks", summary = "各立法联系点的任务")
    public List<Task> tasks(@Context SecurityContext security, @PathParam("id") String id) {
        return tasks.ofConsultation(caller(security), uuid(id));
    }

    @POST
    @Path("{id}/submissions")
    @RateLimited
    @Operation(operationId = "submitOpinions", summary = "以任一收集方式提交意见，取得回执码；公众不登录可提交网上意见")
    public Receipt submit(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(Idempotent.HEADER) String key,
            NewSubmission submission) {
        return opinions.submit(caller(security), uuid(id), submission, Optional.ofNullable(key));
    }

    @POST
    @Path("{id}/batches")
    @Consumes({XLSX, "text/csv"})
    @Operation(operationId = "submitBatch", summary = "表格批量提交：好的行收下，坏的行逐一说明；重复发送不会重复收下")
    public BatchReport batch(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("contactPointCode") String contactPointCode,
            InputStream xlsx) {
        return batches.sheet(caller(security), uuid(id), contactPointCode, xlsx);
    }

    @POST
    @Path("{id}/batch-checks")
    @Consumes({XLSX, "text/csv"})
    @Operation(operationId = "checkBatch", summary = "检查表格而不收下：可以收下几行、哪些行有错")
    public BatchReport check(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("contactPointCode") String contactPointCode,
            InputStream xlsx) {
        return batches.check(caller(security), uuid(id), contactPointCode, xlsx);
    }

    @POST
    @Path("{id}/offline-batches")
    @Operation(operationId = "submitOfflineBatch", summary = "采集员设备离线收集的意见：逐条收下，可以任意次序重复发送，不会重复收下")
    public OfflineReport offline(@Context SecurityContext security, @PathParam("id") String id, OfflineBatch batch) {
        return batches.offline(caller(security), uuid(id), batch);
    }

    @GET
    @Path("{id}/batch-template.xlsx")
    @Produces(XLSX)
    @RateLimited
    @Operation(
            operationId = "getBatchTemplate",
            summary = "表格批量的模板",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))))
    public Response template(@Context SecurityContext security, @PathParam("id") String id) {
        consultations.get(caller(security), uuid(id));
        List<TableDocument.Column> columns = batches.columns().stream()
                .map(title -> new TableDocument.Column(title, 14))
                .toList();
        StreamingOutput body = out -> Xlsx.write(new TableDocument("", List.of(), columns, List.of()), out);
        return Response.ok(body, XLSX)
                .header("Content-Disposition", "attachment; filename=\"batch-template.xlsx\"")
                .build();
    }

    @GET
    @Path("{id}/opinions")
    @Operation(operationId = "listOpinions", summary = "意见列表；联系点只见自己的，法工委见全部")
    public Page<Opinion> opinions(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return opinions.list(caller(security), uuid(id), PageRequest.of(limit, after));
    }

    @GET
    @Path("{id}/collation")
    @Operation(operationId = "getCollation", summary = "按条款归并的意见数")
    public List<CollationEntry> collation(@Context SecurityContext security, @PathParam("id") String id) {
        return collation.collation(caller(security), uuid(id));
    }

    @GET
    @Path("{id}/balances")
    @Operation(operationId = "listBalances", summary = "各联系点提交和采纳情况；联系点只见自己的")
    public List<Balance> balances(@Context SecurityContext security, @PathParam("id") String id) {
        return collation.balances(caller(security), uuid(id));
    }

    private static Caller caller(SecurityContext security) {
        return Caller.of(security.getUserPrincipal());
    }

    private static UUID uuid(String id) {
        return Uuids.require("id", id);
    }
}
