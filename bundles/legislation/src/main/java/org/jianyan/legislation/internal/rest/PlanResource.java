package org.jianyan.legislation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.documents.Format;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.plan.LegislativePlan;
import org.jianyan.legislation.plan.NewPlan;
import org.jianyan.legislation.plan.PlanItem;
import org.jianyan.legislation.plan.PlanItemEdit;
import org.jianyan.legislation.plan.PlanService;
import org.jianyan.rest.Idempotent;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = PlanResource.class)
@RestResource(address = "/plans")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PlanResource {

    private final PlanService plans;

    @Activate
    public PlanResource(@Reference PlanService plans) {
        this.plans = plans;
    }

    /** @param adoption who adopted it and when */
    public record Publication(String adoption) {}

    @GET
    @RateLimited
    @Operation(operationId = "listPlans", summary = "立法规划和计划；不登录可见已公布的")
    public Page<LegislativePlan> list(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return plans.list(Caller.of(security.getUserPrincipal()), PageRequest.of(limit, after));
    }

    @POST
    @Operation(operationId = "createPlan", summary = "编制五年立法规划或者年度立法计划")
    public LegislativePlan create(
            @Context SecurityContext security, @HeaderParam(Idempotent.HEADER) String key, NewPlan plan) {
        return plans.create(Caller.of(security.getUserPrincipal()), plan, Optional.ofNullable(key));
    }

    @GET
    @Path("{id}")
    @RateLimited
    @Operation(operationId = "getPlan", summary = "一部立法规划或者计划")
    public LegislativePlan get(@Context SecurityContext security, @PathParam("id") String id) {
        return plans.get(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @POST
    @Path("{id}/publication")
    @Operation(operationId = "publishPlan", summary = "公布：此后任何人可见，调整项目必须说明理由")
    public LegislativePlan publish(
            @Context SecurityContext security, @PathParam("id") String id, Publication publication) {
        return plans.publish(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), publication.adoption());
    }

    /**
     * A text to be made.
     *
     * @param label the version's label, for example 征求意见稿
     */
    public record NewPlanText(String label) {}

    @POST
    @Path("{id}/text")
    @Operation(operationId = "writePlanText", summary = "把立法项目写成可以征求意见的文本，每个项目一项；项目有变动时成为新的版本")
    public Draft text(@Context SecurityContext security, @PathParam("id") String id, NewPlanText text) {
        return plans.text(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), text.label());
    }

    @GET
    @Path("{id}/items")
    @RateLimited
    @Operation(operationId = "listPlanItems", summary = "计划的立法项目，按序号")
    public List<PlanItem> items(@Context SecurityContext security, @PathParam("id") String id) {
        return plans.items(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @POST
    @Path("{id}/items")
    @Operation(operationId = "addPlanItem", summary = "增加一个立法项目")
    public PlanItem add(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(Idempotent.HEADER) String key,
            PlanItemEdit item) {
        return plans.add(
                Caller.of(security.getUserPrincipal()), Uuids.require("id", id), item, Optional.ofNullable(key));
    }

    @GET
    @Path("{id}/table.{format}")
    @RateLimited
    @Operation(
            operationId = "getPlanTable",
            summary = "立法规划、计划项目表，xlsx、docx、pdf 或 csv",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response table(
            @Context SecurityContext security, @PathParam("id") String id, @PathParam("format") String format) {
        Caller caller = Caller.of(security.getUserPrincipal());
        UUID plan = plans.get(caller, Uuids.require("id", id)).id();
        Format known = Format.require(format, Format.TABLES);
        StreamingOutput body = out -> plans.table(caller, plan, format, out);
        return Response.ok(body, known.mediaType())
                .header("Content-Disposition", "attachment; filename=\"plan." + format + "\"")
                .build();
    }
}
