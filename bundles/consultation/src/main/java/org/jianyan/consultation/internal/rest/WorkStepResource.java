package org.jianyan.consultation.internal.rest;

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
import org.jianyan.consultation.task.WorkStepService;
import org.jianyan.consultation.task.WorkSteps;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = WorkStepResource.class)
@RestResource(address = "/work-steps")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WorkStepResource {
    private final WorkStepService steps;

    @Activate
    public WorkStepResource(@Reference WorkStepService steps) {
        this.steps = steps;
    }

    @GET
    @Operation(operationId = "listWorkSteps", summary = "各组织自定的工作步骤；没有自定的用八步工作法")
    public List<WorkSteps> list(@Context SecurityContext security) {
        return steps.list(Caller.of(security.getUserPrincipal()));
    }

    @POST
    @Operation(operationId = "setWorkSteps", summary = "为一个组织及其下的立法联系点定工作步骤，以后的任务适用；不列步骤即恢复上级的")
    public WorkSteps set(@Context SecurityContext security, WorkSteps set) {
        return steps.set(Caller.of(security.getUserPrincipal()), set);
    }
}
