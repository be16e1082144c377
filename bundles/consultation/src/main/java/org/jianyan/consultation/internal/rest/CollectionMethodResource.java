package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.jianyan.consultation.CollectionMethodService;
import org.jianyan.consultation.MethodInfo;
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
    @Operation(operationId = "listCollectionMethods", summary = "现有的意见收集方式及其表单")
    public List<MethodInfo> list() {
        return methods.methods();
    }
}
