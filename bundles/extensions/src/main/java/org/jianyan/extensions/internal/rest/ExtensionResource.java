package org.jianyan.extensions.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.io.InputStream;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.extensions.Extension;
import org.jianyan.extensions.ExtensionEvent;
import org.jianyan.extensions.ExtensionService;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = ExtensionResource.class)
@RestResource(address = "/extensions")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ExtensionResource {
    private final ExtensionService extensions;

    @Activate
    public ExtensionResource(@Reference ExtensionService extensions) {
        this.extensions = extensions;
    }

    /** Why something is done. */
    public record Reason(String reason) {}

    /** Code of an organisation; empty for the whole city. */
    public record Scope(String scope) {}

    private static Caller caller(SecurityContext security) {
        return Caller.of(security.getUserPrincipal());
    }

    @GET
    @Operation(operationId = "listExtensions", summary = "已安装的扩展")
    public List<Extension> list(@Context SecurityContext security) {
        return extensions.list(caller(security));
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "installExtension", summary = "安装或者更新扩展；scope 是所属机构的代码，留空为全市")
    public Extension install(
            @Context SecurityContext security,
            @QueryParam("scope") String scope,
            @QueryParam("name") String fileName,
            InputStream jar) {
        return extensions.install(caller(security), scope, fileName, jar);
    }

    @GET
    @Path("{name}")
    @Operation(operationId = "getExtension", summary = "一个扩展")
    public Extension get(@Context SecurityContext security, @PathParam("name") String name) {
        return extensions.get(caller(security), name);
    }

    @DELETE
    @Path("{name}")
    @Operation(operationId = "removeExtension", summary = "移除扩展；已收集的意见不变")
    public void remove(@Context SecurityContext security, @PathParam("name") String name) {
        extensions.remove(caller(security), name);
    }

    @POST
    @Path("{name}/disable")
    @Operation(operationId = "disableExtension", summary = "停用扩展，写明理由")
    public Extension disable(@Context SecurityContext security, @PathParam("name") String name, Reason why) {
        return extensions.disable(caller(security), name, why == null ? null : why.reason());
    }

    @POST
    @Path("{name}/enable")
    @Operation(operationId = "enableExtension", summary = "恢复停用的扩展")
    public Extension enable(@Context SecurityContext security, @PathParam("name") String name) {
        return extensions.enable(caller(security), name);
    }

    @POST
    @Path("{name}/versions/{version}/restore")
    @Operation(operationId = "restoreExtensionVersion", summary = "换回以前安装过的版本")
    public Extension restore(
            @Context SecurityContext security, @PathParam("name") String name, @PathParam("version") String version) {
        return extensions.restore(caller(security), name, version);
    }

    @PUT
    @Path("{name}/scope")
    @Operation(operationId = "rescopeExtension", summary = "改变扩展所属的机构")
    public Extension rescope(@Context SecurityContext security, @PathParam("name") String name, Scope scope) {
        return extensions.rescope(caller(security), name, scope == null ? null : scope.scope());
    }

    @GET
    @Path("{name}/events")
    @Operation(operationId = "listExtensionEvents", summary = "一个扩展的安装、更新、拒绝等记录，按时间排序")
    public Page<ExtensionEvent> events(
            @Context SecurityContext security,
            @PathParam("name") String name,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return extensions.events(caller(security), name, PageRequest.of(limit, after));
    }
}
