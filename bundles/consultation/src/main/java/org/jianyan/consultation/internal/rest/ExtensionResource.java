package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.consultation.CollectionMethodService;
import org.jianyan.consultation.Extension;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = ExtensionResource.class)
@RestResource(address = "/extensions")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ExtensionResource {
    private final CollectionMethodService methods;

    @Activate
    public ExtensionResource(@Reference CollectionMethodService methods) {
        this.methods = methods;
    }

    @GET
    @Operation(operationId = "listExtensions", summary = "正在运行的扩展")
    public List<Extension> list(@Context SecurityContext security) {
        return methods.extensions(Caller.of(security.getUserPrincipal()));
    }
}
