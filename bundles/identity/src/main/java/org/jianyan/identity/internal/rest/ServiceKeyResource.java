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
import org.jianyan.identity.access.ServiceKey;
import org.jianyan.identity.access.ServiceKeyService;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = ServiceKeyResource.class)
@RestResource(address = "/service-keys")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ServiceKeyResource {
    private final ServiceKeyService keys;

    @Activate
    public ServiceKeyResource(@Reference ServiceKeyService keys) {
        this.keys = keys;
    }

    @GET
    @Operation(operationId = "listServiceKeys", summary = "系统账号的密钥，不含密钥本身")
    public List<ServiceKey> list(@Context SecurityContext security) {
        return keys.list(Caller.of(security.getUserPrincipal()));
    }

    @POST
    @Operation(operationId = "issueServiceKey", summary = "给系统账号发一个密钥，只在此显示一次；可作 Bearer 令牌，也可代替密码")
    public ServiceKey.Issued issue(@Context SecurityContext security, ServiceKey.New key) {
        return keys.issue(Caller.of(security.getUserPrincipal()), key);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeServiceKey", summary = "作废一个密钥，立即生效")
    public void revoke(@Context SecurityContext security, @PathParam("id") String id) {
        keys.revoke(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }
}
