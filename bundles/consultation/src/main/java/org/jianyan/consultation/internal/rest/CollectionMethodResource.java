package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.consultation.CollectionMethodService;
import org.jianyan.consultation.MethodInfo;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = CollectionMethodResource.class)
@RestResource(address = "/collection-methods")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CollectionMethodResource {
    private final CollectionMethodService methods;

    @Activate
    public CollectionMethodResource(@Reference CollectionMethodService methods) {
        this.methods = methods;
    }

    @GET
    @RateLimited
    @Operation(operationId = "listCollectionMethods", summary = "现有的意见收集方式及其表单；contactPointCode 列出某联系点可用的")
    public List<MethodInfo> list(
            @Context SecurityContext security, @QueryParam("contactPointCode") String contactPointCode) {
        return contactPointCode == null
                ? methods.methods(Caller.of(security.getUserPrincipal()))
                : methods.methodsAt(contactPointCode);
    }
}
