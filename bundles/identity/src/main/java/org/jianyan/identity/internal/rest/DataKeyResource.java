package org.jianyan.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.identity.Caller;
import org.jianyan.identity.keys.DataKey;
import org.jianyan.identity.keys.KeyService;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = DataKeyResource.class)
@RestResource(address = "/data-keys")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DataKeyResource {
    private final KeyService keys;

    @Activate
    public DataKeyResource(@Reference KeyService keys) {
        this.keys = keys;
    }

    @GET
    @Operation(operationId = "listDataKeys", summary = "加密个人信息等字段的密钥，不含密钥本身")
    public List<DataKey> list(@Context SecurityContext security) {
        return keys.list(Caller.of(security.getUserPrincipal()));
    }

    @POST
    @Operation(operationId = "rotateDataKey", summary = "启用新的密钥（AES 或 SM4）；已有的内容在后台重新加密")
    public DataKey rotate(@Context SecurityContext security, Rotation rotation) {
        return keys.rotate(Caller.of(security.getUserPrincipal()), rotation.algorithm());
    }

    /** What the new key is for. */
    public record Rotation(String algorithm) {}
}
