package org.jianyan.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Caller;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.ContactPointService;
import org.jianyan.registry.NewContactPoint;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = ContactPointResource.class)
@RestResource(address = "/contact-points")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ContactPointResource {
    private final ContactPointService contactPoints;

    @Activate
    public ContactPointResource(@Reference ContactPointService contactPoints) {
        this.contactPoints = contactPoints;
    }

    @GET
    @Operation(operationId = "listContactPoints", summary = "立法联系点列表")
    public Page<ContactPoint> list(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return contactPoints.list(Caller.of(security.getUserPrincipal()), PageRequest.of(limit, after));
    }

    @POST
    @Operation(operationId = "establishContactPoint", summary = "设立立法联系点；同一请求重复发送返回已有的联系点")
    public ContactPoint establish(@Context SecurityContext security, NewContactPoint contactPoint) {
        return contactPoints.establish(Caller.of(security.getUserPrincipal()), contactPoint);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getContactPoint", summary = "一个立法联系点")
    public ContactPoint get(@Context SecurityContext security, @PathParam("id") String id) {
        return contactPoints.get(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }
}
