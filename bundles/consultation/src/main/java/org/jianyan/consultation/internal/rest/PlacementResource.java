package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
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
import org.jianyan.consultation.NewPlacement;
import org.jianyan.consultation.Placement;
import org.jianyan.consultation.PlacementService;
import org.jianyan.consultation.PlacementState;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = PlacementResource.class)
@RestResource(address = "/placements")
@Path("{consultation}/versions/{version}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PlacementResource {
    private final PlacementService placements;

    @Activate
    public PlacementResource(@Reference PlacementService placements) {
        this.placements = placements;
    }

    @GET
    @Operation(operationId = "listPlacements", summary = "各条意见在新一稿中的位置；orphans=true 只列待人工安放的")
    public Page<Placement> list(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @PathParam("version") String version,
            @QueryParam("orphans") boolean orphans,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return placements.placements(
                Caller.of(security.getUserPrincipal()),
                Uuids.require("consultation", consultation),
                Uuids.require("version", version),
                orphans,
                PageRequest.of(limit, after));
    }

    @GET
    @Path("summary")
    @Operation(operationId = "getPlacementSummary", summary = "随条文保留、待安放等各有多少条意见")
    public Map<PlacementState, Long> summary(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @PathParam("version") String version) {
        return placements.summary(
                Caller.of(security.getUserPrincipal()),
                Uuids.require("consultation", consultation),
                Uuids.require("version", version));
    }

    @POST
    @Operation(operationId = "placeOpinions", summary = "将意见安放到新一稿的条文之下，必须说明理由；没有对应条文的，条文留空")
    public List<Placement> place(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @PathParam("version") String version,
            NewPlacement placement) {
        return placements.place(
                Caller.of(security.getUserPrincipal()),
                Uuids.require("consultation", consultation),
                Uuids.require("version", version),
                placement);
    }
}
