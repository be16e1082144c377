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
import org.jianyan.evaluation.LawContributions.Evidence;
import org.jianyan.evaluation.LawContributions.Feedback;
import org.jianyan.evaluation.LawContributions.NewConclusion;
import org.jianyan.evaluation.LawContributions.NewEvidence;
import org.jianyan.evaluation.LawContributions.NewFeedback;
import org.jianyan.evaluation.LawContributions.NewProblem;
import org.jianyan.evaluation.LawContributions.NewScore;
import org.jianyan.evaluation.LawContributions.Problem;
import org.jianyan.evaluation.LawContributions.Score;
import org.jianyan.evaluation.LawEvaluation;
import org.jianyan.evaluation.LawEvaluationService;
import org.jianyan.evaluation.LawResult;
import org.jianyan.evaluation.NewLawEvaluation;
import org.jianyan.identity.Caller;
import org.jianyan.rest.Idempotent;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = LawEvaluationResource.class)
@RestResource(address = "/law-evaluations")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LawEvaluationResource {
    private final LawEvaluationService evaluations;

    @Activate
    public LawEvaluationResource(@Reference LawEvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    @GET
    @Operation(operationId = "listLawEvaluations", summary = "立法后评估项目")
    public Page<LawEvaluation> list(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return evaluations.list(caller(security), PageRequest.of(limit, after));
    }

    @POST
    @Operation(operationId = "openLawEvaluation", summary = "对正在施行的法规开展立法后评估")
    public LawEvaluation open(
            @Context SecurityContext security,
            @HeaderParam(Idempotent.HEADER) String key,
            NewLawEvaluation evaluation) {
        return evaluations.open(caller(security), evaluation, Optional.ofNullable(key));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getLawEvaluation", summary = "一个立法后评估项目")
    public LawEvaluation get(@Context SecurityContext security, @PathParam("id") String id) {
        return evaluations.get(caller(security), uuid(id));
    }

    @GET
    @Path("{id}/evidence")
    @Operation(operationId = "listLawEvidence", summary = "证据材料")
    public List<Evidence> evidence(@Context SecurityContext security, @PathParam("id") String id) {
        return evaluations.evidence(caller(security), uuid(id));
    }

    @POST
    @Path("{id}/evidence")
    @Operation(operationId = "addLawEvidence", summary = "为一项指标提交证据材料，必须注明出处")
    public Evidence addEvidence(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(Idempotent.HEADER) String key,
            NewEvidence evidence) {
        return evaluations.addEvidence(caller(security), uuid(id), evidence, Optional.ofNullable(key));
    }

    @GET
    @Path("{id}/scores")
    @Operation(operationId = "listLawScores", summary = "评分；评分人只见自己的")
    public List<Score> scores(@Context SecurityContext security, @PathParam("id") String id) {
        return evaluations.scores(caller(security), uuid(id));
    }

    @POST
    @Path("{id}/scores")
    @Operation(operationId = "scoreLaw", summary = "为一项指标评分（0 至 100）并说明理由；完成前可以改")
    public Score score(@Context SecurityContext security, @PathParam("id") String id, NewScore score) {
        return evaluations.score(caller(security), uuid(id), score);
    }

    @GET
    @Path("{id}/result")
    @Operation(operationId = "getLawResult", summary = "各指标评分的平均、最低、最高、标准差和加权总分")
    public LawResult result(@Context SecurityContext security, @PathParam("id") String id) {
        return evaluations.result(caller(security), uuid(id));
    }

    @GET
    @Path("{id}/problems")
    @Operation(operationId = "listLawProblems", summary = "实施中的问题，按条文顺序")
    public List<Problem> problems(@Context SecurityContext security, @PathParam("id") String id) {
        return evaluations.problems(caller(security), uuid(id));
    }

    @POST
    @Path("{id}/problems")
    @Operation(operationId = "addLawProblem", summary = "反映实施中的问题，落到条款")
    public Problem addProblem(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(Idempotent.HEADER) String key,
            NewProblem problem) {
        return evaluations.addProblem(caller(security), uuid(id), problem, Optional.ofNullable(key));
    }

    @GET
    @Path("{id}/feedback")
    @Operation(operationId = "listLawFeedback", summary = "书面反馈")
    public List<Feedback> feedback(@Context SecurityContext security, @PathParam("id") String id) {
        return evaluations.feedback(caller(security), uuid(id));
    }

    @POST
    @Path("{id}/feedback")
    @Operation(operationId = "addLawFeedback", summary = "向法工委提交书面反馈")
    public Feedback addFeedback(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(Idempotent.HEADER) String key,
            NewFeedback feedback) {
        return evaluations.addFeedback(caller(security), uuid(id), feedback, Optional.ofNullable(key));
    }

    @POST
    @Path("{id}/report")
    @Operation(operationId = "reportLawEvaluation", summary = "以结论和建议完成评估；此后不再更改")
    public LawEvaluation report(
            @Context SecurityContext security, @PathParam("id") String id, NewConclusion conclusion) {
        return evaluations.report(caller(security), uuid(id), conclusion);
    }

    @GET
    @Path("{id}/report.docx")
    @Produces(Documents.DOCX)
    @Operation(
            operationId = "getLawReport",
            summary = "立法后评估报告",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "the file",
                            content =
                                    @Content(
                                            mediaType = Documents.DOCX,
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response document(@Context SecurityContext security, @PathParam("id") String id) throws IOException {
        return Documents.answer(
                "law-evaluation-report.docx", out -> evaluations.document(caller(security), uuid(id), out));
    }

    private static Caller caller(SecurityContext security) {
        return Caller.of(security.getUserPrincipal());
    }

    private static UUID uuid(String id) {
        return Uuids.require("id", id);
    }
}
