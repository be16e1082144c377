package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.decision.Adoption;
import org.jianyan.consultation.decision.AdoptionService;
import org.jianyan.consultation.decision.DecisionOutcome;
import org.jianyan.consultation.decision.DecisionPreview;
import org.jianyan.consultation.decision.DecisionProposal;
import org.jianyan.consultation.decision.DecisionRecord;
import org.jianyan.consultation.decision.DecisionService;
import org.jianyan.consultation.decision.NewDecision;
import org.jianyan.consultation.decision.NewJudgement;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = DecisionResource.class)
@RestResource(address = "/decisions")
@Path("{consultation}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DecisionResource {
    private final DecisionService decisions;
    private final AdoptionService adoptions;

    @Activate
    public DecisionResource(@Reference DecisionService decisions, @Reference AdoptionService adoptions) {
        this.decisions = decisions;
        this.adoptions = adoptions;
    }

    @GET
    @Operation(operationId = "listDecisions", summary = "历次采纳决定，按先后")
    public Page<DecisionRecord> list(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return decisions.list(caller(security), uuid(consultation), PageRequest.of(limit, after));
    }

    @POST
    @Operation(operationId = "decide", summary = "对意见和意见组作出采纳决定，必须说明理由；组内每一条都得到")
    public DecisionOutcome decide(
            @Context SecurityContext security, @PathParam("consultation") String consultation, NewDecision decision) {
        return decisions.decide(caller(security), uuid(consultation), decision);
    }

    @POST
    @Path("preview")
    @Operation(operationId = "previewDecision", summary = "预览采纳决定：涉及多少条、多少条已有别的决定；不作任何改动")
    public DecisionPreview preview(
            @Context SecurityContext security, @PathParam("consultation") String consultation, NewDecision decision) {
        return decisions.preview(caller(security), uuid(consultation), decision);
    }

    @GET
    @Path("proposals")
    @Operation(operationId = "listDecisionProposals", summary = "提出的采纳决定，按先后")
    public Page<DecisionProposal> proposals(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return decisions.proposals(caller(security), uuid(consultation), PageRequest.of(limit, after));
    }

    @POST
    @Path("proposals")
    @Operation(operationId = "proposeDecision", summary = "提出采纳决定，由另一人批准")
    public DecisionProposal propose(
            @Context SecurityContext security, @PathParam("consultation") String consultation, NewDecision decision) {
        return decisions.propose(caller(security), uuid(consultation), decision);
    }

    @POST
    @Path("proposals/{proposal}/judgement")
    @Operation(operationId = "judgeDecisionProposal", summary = "批准、不批准（须说明理由）或者撤回提出的采纳决定")
    public DecisionProposal judge(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @PathParam("proposal") String proposal,
            NewJudgement judgement) {
        return decisions.judge(caller(security), uuid(consultation), Uuids.require("proposal", proposal), judgement);
    }

    @GET
    @Path("adoptions")
    @Operation(operationId = "listAdoptions", summary = "采纳的文本依据：采纳和部分采纳的意见，所在条款修改前后的文字")
    public Page<Adoption> adoptions(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @QueryParam("version") String version,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return adoptions.adoptions(
                caller(security),
                uuid(consultation),
                version == null ? null : Uuids.require("version", version),
                PageRequest.of(limit, after));
    }

    @GET
    @Path("provisions/{provision}/opinions")
    @Operation(operationId = "listProvisionOpinions", summary = "后来版本的一个条款由来的意见，不论是否采纳")
    public Page<Opinion> opinions(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @PathParam("provision") String provision,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return adoptions.opinions(
                caller(security),
                uuid(consultation),
                Uuids.require("provision", provision),
                PageRequest.of(limit, after));
    }

    private static Caller caller(SecurityContext security) {
        return Caller.of(security.getUserPrincipal());
    }

    private static UUID uuid(String consultation) {
        return Uuids.require("consultation", consultation);
    }
}
