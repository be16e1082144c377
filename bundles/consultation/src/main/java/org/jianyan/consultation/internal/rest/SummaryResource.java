package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
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
import org.jianyan.consultation.summary.NewSummary;
import org.jianyan.consultation.summary.PublishedSummary;
import org.jianyan.consultation.summary.SummaryDraft;
import org.jianyan.consultation.summary.SummaryService;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = SummaryResource.class)
@RestResource(address = "/summaries")
@Path("{consultation}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SummaryResource {
    private final SummaryService summaries;

    @Activate
    public SummaryResource(@Reference SummaryService summaries) {
        this.summaries = summaries;
    }

    @GET
    @RateLimited
    @Operation(operationId = "getSummary", summary = "公布的反馈：大家说了什么、怎样处理、为什么；不登录可见公开征求意见的")
    public PublishedSummary get(@Context SecurityContext security, @PathParam("consultation") String consultation) {
        return summaries.get(caller(security), uuid(consultation));
    }

    @POST
    @Operation(operationId = "publishSummary", summary = "公布反馈；含有个人信息的不予公布")
    public PublishedSummary publish(
            @Context SecurityContext security, @PathParam("consultation") String consultation, NewSummary summary) {
        return summaries.publish(caller(security), uuid(consultation), summary);
    }

    @GET
    @Path("draft")
    @Operation(operationId = "draftSummary", summary = "起草反馈的素材：各项数字，人工命名的意见组及其采纳情况")
    public SummaryDraft draft(@Context SecurityContext security, @PathParam("consultation") String consultation) {
        return summaries.draft(caller(security), uuid(consultation));
    }

    private static Caller caller(SecurityContext security) {
        return Caller.of(security.getUserPrincipal());
    }

    private static UUID uuid(String consultation) {
        return Uuids.require("consultation", consultation);
    }
}
