package org.jianyan.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.jianyan.identity.access.Delegation;
import org.jianyan.identity.access.DelegationService;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = DelegationResource.class)
@RestResource(address = "/delegations")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DelegationResource {
    private final DelegationService delegations;

    @Activate
    public DelegationResource(@Reference DelegationService delegations) {
        this.delegations = delegations;
    }

    @GET
    @Operation(operationId = "listDelegations", summary = "自己委托他人代行的和受托代行的")
    public List<Delegation> list(@Context SecurityContext security) {
        return delegations.list(Caller.of(security.getUserPrincipal()));
    }

    @POST
    @Operation(operationId = "giveDelegation", summary = "请假等期间，委托同一组织的另一账号代行自己的权限")
    public Delegation give(@Context SecurityContext security, Delegation.New delegation) {
        return delegations.give(Caller.of(security.getUserPrincipal()), delegation);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeDelegation", summary = "提前结束代行，立即生效")
    public void revoke(@Context SecurityContext security, @PathParam("id") String id) {
        delegations.revoke(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }
}
