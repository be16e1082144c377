package org.jianyan.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.identity.AccountService;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Right;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = RightsResource.class)
@RestResource(address = "/rights")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class RightsResource {
    private final AccountService accounts;

    @Activate
    public RightsResource(@Reference AccountService accounts) {
        this.accounts = accounts;
    }

    @GET
    @Operation(operationId = "listRights", summary = "权限表：哪些角色可以做什么，各以其组织的范围为限")
    public List<Right> list(@Context SecurityContext security) {
        return accounts.rights(Caller.of(security.getUserPrincipal()));
    }
}
