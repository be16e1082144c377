package org.jianyan.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Caller;
import org.jianyan.registry.work.Training;
import org.jianyan.registry.work.TrainingService;
import org.jianyan.registry.work.WorkFile;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Training of contact points. */
@Component(service = TrainingResource.class)
@RestResource(address = "/trainings")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TrainingResource {
    private final TrainingService trainings;

    @Activate
    public TrainingResource(@Reference TrainingService trainings) {
        this.trainings = trainings;
    }

    @GET
    @Operation(operationId = "listTrainings", summary = "讲座、培训和交流活动")
    public Page<Training> list(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return trainings.list(Caller.of(security.getUserPrincipal()), PageRequest.of(limit, after));
    }

    @POST
    @Operation(operationId = "holdTraining", summary = "登记一次培训")
    public Training hold(
            @Context SecurityContext security, @HeaderParam("Idempotency-Key") String key, Training.New training) {
        return trainings.hold(Caller.of(security.getUserPrincipal()), training, Optional.ofNullable(key));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getTraining", summary = "一次培训")
    public Training get(@Context SecurityContext security, @PathParam("id") String id) {
        return trainings.get(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @POST
    @Path("{id}/attendance")
    @Operation(operationId = "attendTraining", summary = "登记联系点参加人数；再次登记以后一次为准")
    public Training attend(
            @Context SecurityContext security, @PathParam("id") String id, Training.NewAttendance attendance) {
        return trainings.attend(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), attendance);
    }

    @POST
    @Path("{id}/materials")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "addTrainingMaterial", summary = "上传培训资料")
    public WorkFile addMaterial(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("name") String name,
            InputStream content) {
        return trainings.addMaterial(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), name, content);
    }

    @GET
    @Path("{id}/materials/{file}")
    @Operation(
            operationId = "getTrainingMaterial",
            summary = "培训资料的文件",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response material(
            @Context SecurityContext security, @PathParam("id") String id, @PathParam("file") String file) {
        return Answers.file(trainings.material(
                Caller.of(security.getUserPrincipal()), Uuids.require("id", id), Uuids.require("file", file)));
    }
}
