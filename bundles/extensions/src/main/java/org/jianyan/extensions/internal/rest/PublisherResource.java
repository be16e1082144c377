package org.jianyan.extensions.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.io.InputStream;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Uuids;
import org.jianyan.extensions.Publisher;
import org.jianyan.extensions.PublisherService;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = PublisherResource.class)
@RestResource(address = "/extension-publishers")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PublisherResource {
    private final PublisherService publishers;

    @Activate
    public PublisherResource(@Reference PublisherService publishers) {
        this.publishers = publishers;
    }

    /**
     * Whose extensions are taken.
     *
     * @param developmentMode whether unsigned ones are taken, too
     */
    public record Trust(boolean developmentMode, List<Publisher> publishers) {}

    @GET
    @Operation(operationId = "listExtensionPublishers", summary = "受信任的和已撤销的扩展发布者，以及是否处于开发模式")
    public Trust list(@Context SecurityContext security) {
        return new Trust(publishers.isDevelopmentMode(), publishers.list(Caller.of(security.getUserPrincipal())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "trustExtensionPublisher", summary = "信任一份发布者证书（X.509，PEM 或者 DER）")
    public Publisher trust(@Context SecurityContext security, InputStream certificate) {
        return publishers.trust(Caller.of(security.getUserPrincipal()), certificate);
    }

    @POST
    @Path("{id}/revoke")
    @Operation(operationId = "revokeExtensionPublisher", summary = "撤销对发布者的信任，其扩展随即停用")
    public Publisher revoke(
            @Context SecurityContext security, @PathParam("id") String id, ExtensionResource.Reason why) {
        return publishers.revoke(
                Caller.of(security.getUserPrincipal()), Uuids.require("id", id), why == null ? null : why.reason());
    }
}
