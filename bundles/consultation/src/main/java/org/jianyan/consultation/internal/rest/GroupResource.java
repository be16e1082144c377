package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
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
import org.jianyan.consultation.GroupChange;
import org.jianyan.consultation.GroupService;
import org.jianyan.consultation.GroupingSummary;
import org.jianyan.consultation.NewGroupChange;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionGroup;
import org.jianyan.consultation.OpinionText;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = GroupResource.class)
@RestResource(address = "/groups")
@Path("{consultation}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class GroupResource {
    private final GroupService groups;

    @Activate
    public GroupResource(@Reference GroupService groups) {
        this.groups = groups;
    }

    @GET
    @Operation(operationId = "listGroups", summary = "意见组，大的在前；可以只列一个条款的")
    public Page<OpinionGroup> list(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @QueryParam("provision") String provision,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return groups.groups(caller(security), uuid(consultation), provision, PageRequest.of(limit, after));
    }

    @GET
    @Path("summary")
    @Operation(operationId = "getGroupingSummary", summary = "多少份提交、多少种文本、多少组，以及归并进度")
    public GroupingSummary summary(@Context SecurityContext security, @PathParam("consultation") String consultation) {
        return groups.summary(caller(security), uuid(consultation));
    }

    @GET
    @Path("campaigns")
    @Operation(operationId = "listGroupCampaigns", summary = "疑似（SUGGESTED，默认）、认定或排除为有组织提交的意见组；只标记，不删除")
    public Page<OpinionGroup> campaigns(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @QueryParam("mark") @DefaultValue("SUGGESTED") String mark,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return groups.campaigns(caller(security), uuid(consultation), mark, PageRequest.of(limit, after));
    }

    @GET
    @Path("changes")
    @Operation(operationId = "listGroupChanges", summary = "人工归并操作，最近的在前")
    public Page<GroupChange> changes(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return groups.changes(caller(security), uuid(consultation), PageRequest.of(limit, after));
    }

    @POST
    @Path("changes")
    @Operation(operationId = "changeGroups", summary = "合并、移动（拆分）、命名、标记有组织提交、改正类型和立场，必须说明理由；可以撤销")
    public GroupChange change(
            @Context SecurityContext security, @PathParam("consultation") String consultation, NewGroupChange change) {
        return groups.change(caller(security), uuid(consultation), change);
    }

    @POST
    @Path("changes/{change}/undoing")
    @Operation(operationId = "undoGroupChange", summary = "撤销一次人工归并操作")
    public GroupChange undo(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @PathParam("change") String change) {
        return groups.undo(caller(security), uuid(consultation), Uuids.require("change", change));
    }

    @GET
    @Path("{group}")
    @Operation(operationId = "getGroup", summary = "一个意见组")
    public OpinionGroup get(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @PathParam("group") String group) {
        return groups.group(caller(security), uuid(consultation), Uuids.require("group", group));
    }

    @GET
    @Path("{group}/texts")
    @Operation(operationId = "listGroupTexts", summary = "组内各种文本，与首个文本不同之处已标出")
    public Page<OpinionText> texts(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @PathParam("group") String group,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return groups.texts(
                caller(security), uuid(consultation), Uuids.require("group", group), PageRequest.of(limit, after));
    }

    @GET
    @Path("{group}/opinions")
    @Operation(operationId = "listGroupOpinions", summary = "组内每一条意见的原文")
    public Page<Opinion> opinions(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @PathParam("group") String group,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return groups.opinions(
                caller(security), uuid(consultation), Uuids.require("group", group), PageRequest.of(limit, after));
    }

    private static Caller caller(SecurityContext security) {
        return Caller.of(security.getUserPrincipal());
    }

    private static UUID uuid(String consultation) {
        return Uuids.require("consultation", consultation);
    }
}
