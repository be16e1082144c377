package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
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
import org.jianyan.consultation.ConsultationService;
import org.jianyan.consultation.Task;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = TaskResource.class)
@RestResource(address = "/tasks")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class TaskResource {
    private final ConsultationService consultations;

    @Activate
    public TaskResource(@Reference ConsultationService consultations) {
        this.consultations = consultations;
    }

    @GET
    @Operation(operationId = "listTasks", summary = "本组织范围内的征求意见任务")
    public Page<Task> list(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return consultations.tasks(Caller.of(security.getUserPrincipal()), PageRequest.of(limit, after));
    }

    @POST
    @Path("{id}/acceptance")
    @Operation(operationId = "acceptTask", summary = "接受征询任务")
    public Task accept(@Context SecurityContext security, @PathParam("id") String id) {
        return consultations.accept(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }
}
