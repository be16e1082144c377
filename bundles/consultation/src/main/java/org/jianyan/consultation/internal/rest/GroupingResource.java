package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.consultation.GroupService;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = GroupingResource.class)
@RestResource(address = "/grouping")
@Path("/")
public final class GroupingResource {
    private final GroupService groups;

    @Activate
    public GroupingResource(@Reference GroupService groups) {
        this.groups = groups;
    }

    @POST
    @Path("stop")
    @Operation(operationId = "stopGrouping", summary = "暂停后台归并；意见照常接收")
    public void stop(@Context SecurityContext security) {
        groups.stop(Caller.of(security.getUserPrincipal()), true);
    }

    @POST
    @Path("resume")
    @Operation(operationId = "resumeGrouping", summary = "从暂停处继续后台归并")
    public void resume(@Context SecurityContext security) {
        groups.stop(Caller.of(security.getUserPrincipal()), false);
    }
}
