package org.jianyan.publicity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
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
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Caller;
import org.jianyan.publicity.Campaign;
import org.jianyan.publicity.CampaignActivity;
import org.jianyan.publicity.CampaignActivityService;
import org.jianyan.publicity.CampaignService;
import org.jianyan.publicity.Explanation;
import org.jianyan.publicity.Material;
import org.jianyan.publicity.NewActivity;
import org.jianyan.publicity.NewCampaign;
import org.jianyan.publicity.NewExplanation;
import org.jianyan.publicity.NewReach;
import org.jianyan.publicity.Reach;
import org.jianyan.rest.Idempotent;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = CampaignResource.class)
@RestResource(address = "/campaigns")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CampaignResource {
    private final CampaignService campaigns;
    private final CampaignActivityService activities;

    @Activate
    public CampaignResource(@Reference CampaignService campaigns, @Reference CampaignActivityService activities) {
        this.campaigns = campaigns;
        this.activities = activities;
    }

    @GET
    @Operation(operationId = "listCampaigns", summary = "普法宣传活动列表")
    public Page<Campaign> list(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return campaigns.list(caller(security), PageRequest.of(limit, after));
    }

    @POST
    @Operation(operationId = "createCampaign", summary = "为已经通过的法规策划宣传活动")
    public Campaign create(
            @Context SecurityContext security, @HeaderParam(Idempotent.HEADER) String key, NewCampaign campaign) {
        return campaigns.create(caller(security), campaign, Optional.ofNullable(key));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCampaign", summary = "一项宣传活动")
    public Campaign get(@Context SecurityContext security, @PathParam("id") String id) {
        return campaigns.get(caller(security), uuid(id));
    }

    @POST
    @Path("{id}/publication")
    @Operation(operationId = "publishCampaign", summary = "发布：网页数据、Atom 订阅源、各渠道；重复发布不重复发送")
    public Campaign publish(@Context SecurityContext security, @PathParam("id") String id) {
        return campaigns.publish(caller(security), uuid(id));
    }

    @GET
    @Path("{id}/explanations")
    @Operation(operationId = "listExplanations", summary = "逐条释义，按条文顺序")
    public List<Explanation> explanations(@Context SecurityContext security, @PathParam("id") String id) {
        return campaigns.explanations(caller(security), uuid(id));
    }

    @POST
    @Path("{id}/explanations")
    @Operation(operationId = "explainProvision", summary = "为一条、款、项写释义")
    public Explanation explain(
            @Context SecurityContext security, @PathParam("id") String id, NewExplanation explanation) {
        return campaigns.explain(caller(security), uuid(id), explanation);
    }

    @GET
    @Path("{id}/materials")
    @Operation(operationId = "listMaterials", summary = "宣传材料及其各版本")
    public List<Material> materials(@Context SecurityContext security, @PathParam("id") String id) {
        return campaigns.materials(caller(security), uuid(id));
    }

    @POST
    @Path("{id}/materials")
    @Operation(operationId = "addMaterial", summary = "增加一种宣传材料；同名的返回已有的")
    public Material addMaterial(@Context SecurityContext security, @PathParam("id") String id, NewMaterial material) {
        return campaigns.addMaterial(caller(security), uuid(id), material.title());
    }

    @GET
    @Path("{id}/activities")
    @Operation(operationId = "listCampaignActivities", summary = "已开展的普法活动")
    public Page<CampaignActivity> activities(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return activities.list(caller(security), uuid(id), PageRequest.of(limit, after));
    }

    @POST
    @Path("{id}/activities")
    @Operation(operationId = "reportCampaignActivity", summary = "填报一次普法活动")
    public CampaignActivity report(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(Idempotent.HEADER) String key,
            NewActivity activity) {
        return activities.report(caller(security), uuid(id), activity, Optional.ofNullable(key));
    }

    @GET
    @Path("{id}/reach")
    @Operation(operationId = "listReach", summary = "传播数据及其来源")
    public List<Reach> reach(@Context SecurityContext security, @PathParam("id") String id) {
        return campaigns.reach(caller(security), uuid(id));
    }

    @POST
    @Path("{id}/reach")
    @Operation(operationId = "reportReach", summary = "填报传播数据，必须注明来源")
    public Reach reportReach(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(Idempotent.HEADER) String key,
            NewReach reach) {
        return campaigns.report(caller(security), uuid(id), reach, Optional.ofNullable(key));
    }

    /** A material to be added. */
    public record NewMaterial(String title) {}

    private static Caller caller(SecurityContext security) {
        return Caller.of(security.getUserPrincipal());
    }

    private static UUID uuid(String id) {
        return Uuids.require("id", id);
    }
}
