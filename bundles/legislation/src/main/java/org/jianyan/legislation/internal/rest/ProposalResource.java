package org.jianyan.legislation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
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
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.plan.NewProposal;
import org.jianyan.legislation.plan.PlanProposal;
import org.jianyan.legislation.plan.ProposalAnswer;
import org.jianyan.legislation.plan.ProposalDecision;
import org.jianyan.legislation.plan.ProposalService;
import org.jianyan.legislation.plan.ProposalState;
import org.jianyan.rest.Idempotent;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = ProposalResource.class)
@RestResource(address = "/plan-proposals")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProposalResource {
    private final ProposalService proposals;

    @Activate
    public ProposalResource(@Reference ProposalService proposals) {
        this.proposals = proposals;
    }

    @GET
    @Operation(operationId = "listPlanProposals", summary = "立法项目建议；联系点只见自己的，法工委见全部")
    public Page<PlanProposal> list(
            @Context SecurityContext security,
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        Optional<ProposalState> wanted = Optional.empty();
        if (state != null) {
            new Violations().oneOf("state", state, ProposalState.class).throwIfAny();
            wanted = Optional.of(ProposalState.valueOf(state));
        }
        return proposals.list(Caller.of(security.getUserPrincipal()), wanted, PageRequest.of(limit, after));
    }

    @POST
    @RateLimited
    @Operation(operationId = "proposePlanItem", summary = "提出立法项目建议，取得回执码；公众不登录也可以提出")
    public PlanProposal propose(
            @Context SecurityContext security, @HeaderParam(Idempotent.HEADER) String key, NewProposal proposal) {
        return proposals.propose(Caller.of(security.getUserPrincipal()), proposal, Optional.ofNullable(key));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPlanProposal", summary = "一件立法项目建议")
    public PlanProposal get(@Context SecurityContext security, @PathParam("id") String id) {
        return proposals.get(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @POST
    @Path("decisions")
    @Operation(operationId = "decidePlanProposals", summary = "将建议并入立法项目，或者说明不采纳、留作研究的理由")
    public List<PlanProposal> decide(@Context SecurityContext security, ProposalDecision decision) {
        return proposals.decide(Caller.of(security.getUserPrincipal()), decision);
    }

    @GET
    @Path("receipts/{receipt}")
    @RateLimited
    @Operation(operationId = "getProposalAnswer", summary = "凭回执码查询立法项目建议的办理结果")
    public ProposalAnswer answer(@PathParam("receipt") String receipt) {
        return proposals.answer(receipt);
    }
}
