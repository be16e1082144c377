package org.jianyan.legislation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.plan.PlanItem;
import org.jianyan.legislation.plan.PlanItemChange;
import org.jianyan.legislation.plan.PlanItemEdit;
import org.jianyan.legislation.plan.PlanProposal;
import org.jianyan.legislation.plan.PlanService;
import org.jianyan.legislation.plan.ProposalService;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = PlanItemResource.class)
@RestResource(address = "/plan-items")
@Path("{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PlanItemResource {
    private final PlanService plans;
    private final ProposalService proposals;

    @Activate
    public PlanItemResource(@Reference PlanService plans, @Reference ProposalService proposals) {
        this.plans = plans;
        this.proposals = proposals;
    }

    @GET
    @RateLimited
    @Operation(operationId = "getPlanItem", summary = "一个立法项目")
    public PlanItem get(@Context SecurityContext security, @PathParam("id") String id) {
        return plans.item(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @POST
    @Path("changes")
    @Operation(operationId = "changePlanItem", summary = "调整立法项目：类型、进度、草案等；不写的不变，原样保留在案")
    public PlanItem change(@Context SecurityContext security, @PathParam("id") String id, PlanItemEdit edit) {
        return plans.change(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), edit);
    }

    @GET
    @Path("changes")
    @RateLimited
    @Operation(operationId = "listPlanItemChanges", summary = "立法项目的历次调整和理由")
    public List<PlanItemChange> changes(@Context SecurityContext security, @PathParam("id") String id) {
        return plans.changes(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @GET
    @Path("proposals")
    @Operation(operationId = "listPlanItemProposals", summary = "并入该项目的立法项目建议；联系点只见自己的")
    public List<PlanProposal> proposals(@Context SecurityContext security, @PathParam("id") String id) {
        return proposals.ofItem(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }
}
