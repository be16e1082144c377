package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.figure.FigureService;
import org.jianyan.consultation.figure.Figures;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = FigureResource.class)
@RestResource(address = "/figures")
@Path("{consultation}")
public final class FigureResource {
    private final FigureService figures;

    @Activate
    public FigureResource(@Reference FigureService figures) {
        this.figures = figures;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getFigures", summary = "实时统计：各条款、类型、采纳情况、收集方式、地区、来源、日期的意见数，反馈率、去重率、答复率和采纳率；联系点只统计自己的")
    public Figures figures(@Context SecurityContext security, @PathParam("consultation") String consultation) {
        return figures.figures(Caller.of(security.getUserPrincipal()), Uuids.require("consultation", consultation));
    }

    @GET
    @Path("{dimension}.{format}")
    @Operation(
            operationId = "getFigurePaper",
            summary =
                    "一项统计的表（csv、xlsx、docx、pdf）或图（png、svg）：provision、kind、decision、method、district、source-kind、source、day",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response paper(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @PathParam("dimension") String dimension,
            @PathParam("format") String format) {
        return PaperResource.answer(figures.paper(
                Caller.of(security.getUserPrincipal()),
                Uuids.require("consultation", consultation),
                dimension,
                format));
    }
}
