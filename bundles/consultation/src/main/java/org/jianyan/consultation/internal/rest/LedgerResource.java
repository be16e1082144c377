package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.consultation.LedgerReport;
import org.jianyan.consultation.LedgerService;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = LedgerResource.class)
@RestResource(address = "/ledger")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LedgerResource {
    private final LedgerService ledger;

    @Activate
    public LedgerResource(@Reference LedgerService ledger) {
        this.ledger = ledger;
    }

    @POST
    @Path("verifications")
    @Operation(operationId = "verifyLedger", summary = "核验账本：逐条重算，指出第一处与入账时不符的记录")
    public LedgerReport verify(@Context SecurityContext security) {
        return ledger.verify(Caller.of(security.getUserPrincipal()));
    }
}
