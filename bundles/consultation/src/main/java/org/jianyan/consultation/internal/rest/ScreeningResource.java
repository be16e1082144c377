package org.jianyan.consultation.internal.rest;

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
import org.jianyan.consultation.NewScreening;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.Screening;
import org.jianyan.consultation.ScreeningService;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = ScreeningResource.class)
@RestResource(address = "/screenings")
@Path("{consultation}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ScreeningResource {
    private final ScreeningService screenings;

    @Activate
    public ScreeningResource(@Reference ScreeningService screenings) {
        this.screenings = screenings;
    }

    @POST
    @Operation(operationId = "screenOpinions", summary = "屏蔽不宜公开的意见，或者恢复显示，必须说明理由；仍计数、决定、答复，并入账")
    public List<Opinion> screen(
            @Context SecurityContext security, @PathParam("consultation") String consultation, NewScreening screening) {
        return screenings.screen(
                Caller.of(security.getUserPrincipal()), Uuids.require("consultation", consultation), screening);
    }

    @GET
    @Path("{opinion}")
    @Operation(operationId = "listScreenings", summary = "一条意见历次屏蔽和恢复的理由")
    public List<Screening> list(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @PathParam("opinion") String opinion) {
        return screenings.screenings(
                Caller.of(security.getUserPrincipal()),
                Uuids.require("consultation", consultation),
                Uuids.require("opinion", opinion));
    }
}
