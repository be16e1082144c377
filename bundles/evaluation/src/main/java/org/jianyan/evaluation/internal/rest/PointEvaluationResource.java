package org.jianyan.evaluation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
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
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.evaluation.NewPointEvaluation;
import org.jianyan.evaluation.PointAdjustment;
import org.jianyan.evaluation.PointEvaluation;
import org.jianyan.evaluation.PointEvaluationService;
import org.jianyan.evaluation.PointEvidence;
import org.jianyan.evaluation.PointInput.NewAdjustment;
import org.jianyan.evaluation.PointInput.NewCouncilDecision;
import org.jianyan.evaluation.PointInput.NewProof;
import org.jianyan.evaluation.PointInput.PointsList;
import org.jianyan.evaluation.PointLine;
import org.jianyan.evaluation.PointResult;
import org.jianyan.identity.Caller;
import org.jianyan.rest.Idempotent;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = PointEvaluationResource.class)
@RestResource(address = "/point-evaluations")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PointEvaluationResource {
    private final PointEvaluationService evaluations;

    @Activate
    public PointEvaluationResource(@Reference PointEvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    @GET
    @Operation(operationId = "listPointEvaluations", summary = "立法联系点年度履职评价")
    public Page<PointEvaluation> list(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return evaluations.list(caller(security), PageRequest.of(limit, after));
    }

    @POST
    @Operation(operationId = "beginPointEvaluation", summary = "开始一个年度的评价；重复发送返回已有的")
    public PointEvaluation begin(@Context SecurityContext security, NewPointEvaluation evaluation) {
        return evaluations.begin(caller(security), evaluation);
    }

    @GET
    @Path("published")
    @RateLimited
    @Operation(operationId = "listPublishedPointEvaluations", summary = "已公布的年度评价；不需登录")
    public List<PointEvaluation> published() {
        return evaluations.published();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPointEvaluation", summary = "一个年度的评价；已公布的不需登录")
    @RateLimited
    public PointEvaluation get(@Context SecurityContext security, @PathParam("id") String id) {
        return evaluations.get(caller(security), uuid(id));
    }

    @POST
    @Path("{id}/computation")
    @Operation(operationId = "computePoints", summary = "按台账计算各联系点的计算指标；复核前可以重算")
    public PointEvaluation compute(@Context SecurityContext security, @PathParam("id") String id) {
        return evaluations.compute(caller(security), uuid(id));
    }

    @GET
    @Path("{id}/lines")
    @Operation(operationId = "listPointLines", summary = "各联系点各指标的得分、计算说明；联系点只见自己的")
    public Page<PointLine> lines(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("contactPointCode") String contactPointCode,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return evaluations.lines(
                caller(security), uuid(id), Optional.ofNullable(contactPointCode), PageRequest.of(limit, after));
    }

    @POST
    @Path("{id}/points")
    @Operation(operationId = "givePoints", summary = "为人工指标评分，或以理由更改计算得分")
    public Response give(@Context SecurityContext security, @PathParam("id") String id, PointsList points) {
        evaluations.give(caller(security), uuid(id), points.points());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/proofs")
    @Operation(operationId = "addPointProof", summary = "为本联系点的人工指标提交证明材料")
    public PointEvidence prove(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(Idempotent.HEADER) String key,
            NewProof proof) {
        return evaluations.prove(caller(security), uuid(id), proof, Optional.ofNullable(key));
    }

    @POST
    @Path("{id}/adjustments")
    @Operation(operationId = "adjustPoints", summary = "加分（合计最多 10 分）、扣分、一票否决")
    public Response adjust(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(Idempotent.HEADER) String key,
            NewAdjustment adjustment) {
        evaluations.adjust(caller(security), uuid(id), adjustment, Optional.ofNullable(key));
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/adjustments")
    @Operation(operationId = "listPointAdjustments", summary = "加分、扣分、一票否决和各自的事由、依据；联系点只见自己的")
    public Page<PointAdjustment> adjustments(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return evaluations.adjustments(caller(security), uuid(id), PageRequest.of(limit, after));
    }

    @POST
    @Path("{id}/review")
    @Operation(operationId = "reviewPoints", summary = "复核完成；各指标都须有分数")
    public PointEvaluation review(@Context SecurityContext security, @PathParam("id") String id) {
        return evaluations.review(caller(security), uuid(id));
    }

    @POST
    @Path("{id}/decision")
    @Operation(operationId = "decidePoints", summary = "记录主任会议的决定")
    public PointEvaluation decide(
            @Context SecurityContext security, @PathParam("id") String id, NewCouncilDecision decision) {
        return evaluations.decide(caller(security), uuid(id), decision);
    }

    @POST
    @Path("{id}/publication")
    @Operation(operationId = "publishPoints", summary = "公布；此后不再更改")
    public PointEvaluation publish(@Context SecurityContext security, @PathParam("id") String id) {
        return evaluations.publish(caller(security), uuid(id));
    }

    @GET
    @Path("{id}/results")
    @RateLimited
    @Operation(operationId = "listPointResults", summary = "结果，按得分；公布后不需登录")
    public List<PointResult> results(@Context SecurityContext security, @PathParam("id") String id) {
        return evaluations.results(caller(security), uuid(id));
    }

    @GET
    @Path("{id}/results.{format}")
    @RateLimited
    @Operation(
            operationId = "getPointResultTable",
            summary = "结果表（xlsx、docx、pdf 或 csv）",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "the file",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response table(
            @Context SecurityContext security, @PathParam("id") String id, @PathParam("format") String format)
            throws IOException {
        return Documents.answer(
                "point-results." + format, out -> evaluations.table(caller(security), uuid(id), format, out));
    }

    private static Caller caller(SecurityContext security) {
        return Caller.of(security.getUserPrincipal());
    }

    private static UUID uuid(String id) {
        return Uuids.require("id", id);
    }
}
