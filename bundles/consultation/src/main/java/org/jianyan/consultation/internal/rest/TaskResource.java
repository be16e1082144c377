package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.task.NewOutcome;
import org.jianyan.consultation.task.NewReport;
import org.jianyan.consultation.task.NewReturn;
import org.jianyan.consultation.task.NewSignature;
import org.jianyan.consultation.task.NewStep;
import org.jianyan.consultation.task.NewTaskActivity;
import org.jianyan.consultation.task.Task;
import org.jianyan.consultation.task.TaskService;
import org.jianyan.consultation.task.TaskWork;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = TaskResource.class)
@RestResource(address = "/tasks")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TaskResource {
    private final TaskService tasks;

    @Activate
    public TaskResource(@Reference TaskService tasks) {
        this.tasks = tasks;
    }

    @GET
    @Operation(operationId = "listTasks", summary = "本组织范围内的征求意见任务")
    public Page<Task> list(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return tasks.list(caller(security), PageRequest.of(limit, after));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getTask", summary = "一项任务的全部情况：步骤、活动、报告各稿、谁在何时做了什么")
    public TaskWork get(@Context SecurityContext security, @PathParam("id") String id) {
        return tasks.work(caller(security), uuid(id));
    }

    @POST
    @Path("{id}/acceptance")
    @Operation(operationId = "acceptTask", summary = "接受征询任务")
    public Task accept(@Context SecurityContext security, @PathParam("id") String id) {
        return tasks.accept(caller(security), uuid(id));
    }

    @POST
    @Path("{id}/steps/{code}")
    @Operation(operationId = "recordTaskStep", summary = "记录一个步骤已完成，或者说明理由注明不需要；须按顺序")
    public TaskWork step(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("code") String code,
            NewStep step) {
        return tasks.step(caller(security), uuid(id), code, step);
    }

    @POST
    @Path("{id}/activities")
    @Operation(operationId = "planTaskActivity", summary = "安排一次活动：座谈会、论证会、听证会、调研、走访、问卷等")
    public TaskWork plan(@Context SecurityContext security, @PathParam("id") String id, NewTaskActivity activity) {
        return tasks.plan(caller(security), uuid(id), activity);
    }

    @POST
    @Path("{id}/activities/{activity}/outcome")
    @Operation(operationId = "concludeTaskActivity", summary = "记录活动已举行（时间、人数、意见的回执码）或者已取消（理由）")
    public TaskWork conclude(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("activity") String activity,
            NewOutcome outcome) {
        return tasks.conclude(caller(security), uuid(id), Uuids.require("activity", activity), outcome);
    }

    @POST
    @Path("{id}/reports")
    @Operation(operationId = "writeTaskReport", summary = "写报告新的一稿；意见清单由平台从意见台账生成")
    public TaskWork write(@Context SecurityContext security, @PathParam("id") String id, NewReport report) {
        return tasks.write(caller(security), uuid(id), report);
    }

    @GET
    @Path("{id}/report.{format}")
    @Operation(
            operationId = "getTaskReport",
            summary = "立法联系点的报告：已签发的原件，或者最新一稿的样稿；docx 或 pdf",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response report(
            @Context SecurityContext security, @PathParam("id") String id, @PathParam("format") String format) {
        return PaperResource.answer(tasks.report(caller(security), uuid(id), format));
    }

    @POST
    @Path("{id}/signature")
    @Operation(operationId = "signTaskReport", summary = "立法联系点负责人签发最新一稿；签发的文件原样保存")
    public TaskWork sign(@Context SecurityContext security, @PathParam("id") String id, NewSignature signature) {
        return tasks.sign(caller(security), uuid(id), signature);
    }

    @POST
    @Path("{id}/sending")
    @Operation(operationId = "sendTaskReport", summary = "向法工委报送已签发的报告")
    public TaskWork send(@Context SecurityContext security, @PathParam("id") String id) {
        return tasks.send(caller(security), uuid(id));
    }

    @POST
    @Path("{id}/return")
    @Operation(operationId = "returnTaskReport", summary = "法工委退回报告，须说明理由，可以另定报送时间")
    public TaskWork giveBack(@Context SecurityContext security, @PathParam("id") String id, NewReturn back) {
        return tasks.giveBack(caller(security), uuid(id), back);
    }

    private static Caller caller(SecurityContext security) {
        return Caller.of(security.getUserPrincipal());
    }

    private static UUID uuid(String id) {
        return Uuids.require("id", id);
    }
}
