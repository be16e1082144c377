package org.jianyan.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.util.List;
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
import org.jianyan.identity.Caller;
import org.jianyan.registry.work.WorkPlan;
import org.jianyan.registry.work.WorkPlanService;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contact points' yearly plans; identifiers are contact points'. */
@Component(service = WorkPlanResource.class)
@RestResource(address = "/work-plans")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WorkPlanResource {
    private final WorkPlanService plans;

    @Activate
    public WorkPlanResource(@Reference WorkPlanService plans) {
        this.plans = plans;
    }

    @GET
    @Operation(operationId = "listWorkPlans", summary = "各联系点一个年度的工作计划；没有的为空计划")
    public Page<WorkPlan> list(
            @Context SecurityContext security,
            @QueryParam("year") int year,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return plans.list(Caller.of(security.getUserPrincipal()), year, PageRequest.of(limit, after));
    }

    @GET
    @Path("{id}/{year}")
    @Operation(operationId = "getWorkPlan", summary = "一个联系点的年度工作计划和完成情况")
    public WorkPlan get(@Context SecurityContext security, @PathParam("id") String id, @PathParam("year") int year) {
        return plans.get(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), year);
    }

    @PUT
    @Path("{id}/{year}")
    @Operation(operationId = "writeWorkPlan", summary = "制定年度工作计划；报送前可以整体改写")
    public WorkPlan write(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("year") int year,
            List<WorkPlan.NewItem> items) {
        return plans.write(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), year, items);
    }

    @POST
    @Path("{id}/{year}/items")
    @Operation(operationId = "addWorkPlanItem", summary = "增加一个事项，报送后也可以")
    public WorkPlan add(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("year") int year,
            WorkPlan.NewItem item) {
        return plans.add(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), year, item);
    }

    @POST
    @Path("{id}/{year}/handed-in")
    @Operation(operationId = "handInWorkPlan", summary = "报送年度工作计划")
    public WorkPlan handIn(@Context SecurityContext security, @PathParam("id") String id, @PathParam("year") int year) {
        return plans.handIn(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), year);
    }

    @POST
    @Path("{id}/{year}/items/{item}/outcome")
    @Operation(operationId = "noteWorkPlanOutcome", summary = "填写一个事项的完成情况")
    public WorkPlan note(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("year") int year,
            @PathParam("item") String item,
            WorkPlan.ItemOutcome outcome) {
        return plans.note(
                Caller.of(security.getUserPrincipal()),
                Uuids.require("id", id),
                year,
                Uuids.require("item", item),
                outcome);
    }

    @GET
    @Path("{id}/{year}/table.{format}")
    @RateLimited
    @Operation(
            operationId = "getWorkPlanTable",
            summary = "年度工作计划表，xlsx、docx、pdf 或 csv",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response table(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("year") int year,
            @PathParam("format") String format)
            throws IOException {
        return Answers.document(
                "work-plan",
                format,
                Format.TABLES,
                out -> plans.table(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), year, format, out));
    }
}
