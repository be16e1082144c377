package org.jianyan.evaluation.internal.rest;

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
import org.jianyan.commons.Violations;
import org.jianyan.evaluation.Frame;
import org.jianyan.evaluation.FrameKind;
import org.jianyan.evaluation.FrameService;
import org.jianyan.evaluation.NewFrame;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = FrameResource.class)
@RestResource(address = "/evaluation-frames")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FrameResource {
    private final FrameService frames;

    @Activate
    public FrameResource(@Reference FrameService frames) {
        this.frames = frames;
    }

    @GET
    @Operation(operationId = "listFrames", summary = "评价指标表")
    public Page<Frame> list(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return frames.list(Caller.of(security.getUserPrincipal()), PageRequest.of(limit, after));
    }

    @POST
    @Operation(operationId = "createFrame", summary = "建立指标表；分值之和不是 100 的必须声明折算")
    public Frame create(@Context SecurityContext security, NewFrame frame) {
        return frames.create(Caller.of(security.getUserPrincipal()), frame);
    }

    @GET
    @Path("standard/{kind}")
    @Operation(operationId = "getStandardFrame", summary = "内置的指标表（LAW 或 CONTACT_POINT），可修改后建立为本市的")
    public NewFrame standard(@Context SecurityContext security, @PathParam("kind") String kind) {
        new Violations().oneOf("kind", kind, FrameKind.class).throwIfAny();
        return frames.standard(Caller.of(security.getUserPrincipal()), FrameKind.valueOf(kind));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getFrame", summary = "一张指标表")
    public Frame get(@Context SecurityContext security, @PathParam("id") String id) {
        return frames.get(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }
}
