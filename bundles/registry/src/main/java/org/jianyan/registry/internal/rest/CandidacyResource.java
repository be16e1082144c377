package org.jianyan.registry.internal.rest;

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
import org.jianyan.commons.Violations;
import org.jianyan.documents.Format;
import org.jianyan.identity.Caller;
import org.jianyan.registry.lifecycle.Candidacy;
import org.jianyan.registry.lifecycle.CandidacyContact;
import org.jianyan.registry.lifecycle.CandidacyService;
import org.jianyan.registry.lifecycle.CandidacyState;
import org.jianyan.registry.lifecycle.Criterion;
import org.jianyan.registry.lifecycle.NewCandidacy;
import org.jianyan.registry.lifecycle.NewCandidacyStep;
import org.jianyan.registry.lifecycle.Score;
import org.jianyan.rest.Idempotent;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = CandidacyResource.class)
@RestResource(address = "/candidacies")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CandidacyResource {
    private final CandidacyService candidacies;

    @Activate
    public CandidacyResource(@Reference CandidacyService candidacies) {
        this.candidacies = candidacies;
    }

    @POST
    @RateLimited
    @Operation(operationId = "submitCandidacy", summary = "申报设立立法联系点：不登录为自荐，辖市（区）登录后为推荐；返回查询进展的回执")
    public Candidacy submit(
            @Context SecurityContext security, @HeaderParam(Idempotent.HEADER) String key, NewCandidacy candidacy) {
        return candidacies.submit(Caller.of(security.getUserPrincipal()), candidacy, Optional.ofNullable(key));
    }

    @GET
    @Operation(operationId = "listCandidacies", summary = "设立申报列表，可按进展筛选")
    public Page<Candidacy> list(
            @Context SecurityContext security,
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        if (state != null) {
            new Violations().oneOf("state", state, CandidacyState.class).throwIfAny();
        }
        return candidacies.list(
                Caller.of(security.getUserPrincipal()),
                Optional.ofNullable(state).map(CandidacyState::valueOf),
                PageRequest.of(limit, after));
    }

    @GET
    @Path("receipts/{receipt}")
    @RateLimited
    @Operation(operationId = "getCandidacyByReceipt", summary = "凭回执查询申报的进展")
    public Candidacy byReceipt(@PathParam("receipt") String receipt) {
        return candidacies.byReceipt(receipt);
    }

    @GET
    @Path("criteria/{code}")
    @Operation(operationId = "listSelectionCriteria", summary = "遴选标准和分值；没有另行设定的，为设立标准的五项")
    public List<Criterion> criteria(@Context SecurityContext security, @PathParam("code") String code) {
        return candidacies.criteria(Caller.of(security.getUserPrincipal()), code);
    }

    @POST
    @Path("criteria/{code}")
    @Operation(operationId = "setSelectionCriteria", summary = "设定一个市的遴选标准，各项分值之和为 100")
    public List<Criterion> setCriteria(
            @Context SecurityContext security, @PathParam("code") String code, Criteria criteria) {
        return candidacies.setCriteria(Caller.of(security.getUserPrincipal()), code, criteria.criteria());
    }

    @GET
    @Path("lists/{code}.{format}")
    @Operation(
            operationId = "getCandidacyList",
            summary = "提请主任会议的建议名单，按得分排序，xlsx、docx、pdf 或 csv",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response list(
            @Context SecurityContext security, @PathParam("code") String code, @PathParam("format") String format)
            throws IOException {
        Caller caller = Caller.of(security.getUserPrincipal());
        return Answers.document(
                "candidacies", format, Format.TABLES, out -> candidacies.list(caller, code, format, out));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCandidacy", summary = "一个设立申报")
    public Candidacy get(@Context SecurityContext security, @PathParam("id") String id) {
        return candidacies.get(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @GET
    @Path("{id}/contact")
    @Operation(operationId = "getCandidacyContact", summary = "申报的联系人；每次查看都有审计")
    public CandidacyContact contact(@Context SecurityContext security, @PathParam("id") String id) {
        return candidacies.contact(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @GET
    @Path("{id}/scores")
    @Operation(operationId = "listCandidacyScores", summary = "各人按遴选标准打的分")
    public List<Score> scores(@Context SecurityContext security, @PathParam("id") String id) {
        return candidacies.scores(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @POST
    @Path("{id}/scores")
    @Operation(operationId = "scoreCandidacy", summary = "按全部遴选标准打分，代替自己先前打的分")
    public Candidacy score(@Context SecurityContext security, @PathParam("id") String id, Scores scores) {
        return candidacies.score(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), scores.scores());
    }

    @POST
    @Path("{id}/steps")
    @Operation(
            operationId = "takeCandidacyStep",
            summary = "记录办理：CHECK 初审、VISIT 考察、LIST 列入名单、DECIDE 主任会议决定、PUBLISH 公布、AWARD 授牌、REFUSE 不予设立、WITHDRAW 撤回")
    public Candidacy act(@Context SecurityContext security, @PathParam("id") String id, NewCandidacyStep step) {
        return candidacies.act(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), step);
    }

    @GET
    @Path("{id}/form.{format}")
    @Operation(
            operationId = "getCandidacyForm",
            summary = "申报表，含打分和办理情况，docx 或 pdf",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response form(
            @Context SecurityContext security, @PathParam("id") String id, @PathParam("format") String format)
            throws IOException {
        Caller caller = Caller.of(security.getUserPrincipal());
        UUID candidacy = candidacies.get(caller, Uuids.require("id", id)).id();
        return Answers.document(
                "candidacy", format, Format.PAPERS, out -> candidacies.paper(caller, candidacy, format, out));
    }

    /** By what candidates are scored. */
    public record Criteria(List<Criterion> criteria) {}

    /** What somebody gives. */
    public record Scores(List<Score.New> scores) {}
}
