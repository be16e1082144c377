package org.jianyan.legislation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.AmendmentOutcome;
import org.jianyan.legislation.AmendmentService;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = AmendmentResource.class)
@RestResource(address = "/amendments")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AmendmentResource {
    private final AmendmentService amendments;

    @Activate
    public AmendmentResource(@Reference AmendmentService amendments) {
        this.amendments = amendments;
    }

    @POST
    @Path("application")
    @Operation(operationId = "applyAmendment", summary = "将修改决定应用于一个版本，逐句说明结果，不保存；可与另一版本逐字核对")
    public AmendmentService.Amendment apply(@Context SecurityContext security, AmendmentService.Order order) {
        return amendments.amend(Caller.of(security.getUserPrincipal()), order);
    }

    @POST
    @Path("confirmation")
    @Operation(operationId = "confirmAmendment", summary = "在公布的文本中逐句核对修改决定，不保存")
    public List<AmendmentOutcome> confirm(@Context SecurityContext security, AmendmentService.Order order) {
        return amendments.confirm(Caller.of(security.getUserPrincipal()), order);
    }

    @GET
    @Path("decision")
    @Operation(operationId = "writeAmendment", summary = "写出使一个版本成为另一个版本的修改决定")
    public AmendmentService.WrittenDecision write(
            @Context SecurityContext security,
            @QueryParam("draft") String draft,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        return amendments.write(
                Caller.of(security.getUserPrincipal()),
                Uuids.require("draft", draft),
                Uuids.require("from", from),
                Uuids.require("to", to));
    }
}
