package org.jianyan.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
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
import org.jianyan.identity.NewOrganisation;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationService;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = OrganisationResource.class)
@RestResource(address = "/organisations")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OrganisationResource {
    private final OrganisationService organisations;

    @Activate
    public OrganisationResource(@Reference OrganisationService organisations) {
        this.organisations = organisations;
    }

    @GET
    @Operation(operationId = "listOrganisations", summary = "组织列表，按层级排序")
    public Page<Organisation> list(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return organisations.list(Caller.of(security.getUserPrincipal()), PageRequest.of(limit, after));
    }

    @POST
    @Operation(operationId = "createOrganisation", summary = "新增组织；同一请求重复发送返回已有的组织")
    public Organisation create(@Context SecurityContext security, NewOrganisation organisation) {
        return organisations.create(Caller.of(security.getUserPrincipal()), organisation);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getOrganisation", summary = "一个组织")
    public Organisation get(@Context SecurityContext security, @PathParam("id") String id) {
        UUID organisation = Uuids.require("id", id);
        return organisations.get(Caller.of(security.getUserPrincipal()), organisation);
    }
}
