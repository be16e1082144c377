package org.jianyan.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.jianyan.identity.access.IdentityProvider;
import org.jianyan.identity.access.IdentityProviderService;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = IdentityProviderResource.class)
@RestResource(address = "/identity-providers")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class IdentityProviderResource {
    private final IdentityProviderService providers;

    @Activate
    public IdentityProviderResource(@Reference IdentityProviderService providers) {
        this.providers = providers;
    }

    @GET
    @Operation(operationId = "listIdentityProviders", summary = "可以用来登录的身份提供方（OpenID Connect）；没有配置则为空")
    public List<IdentityProvider> list() {
        return providers.providers();
    }
}
