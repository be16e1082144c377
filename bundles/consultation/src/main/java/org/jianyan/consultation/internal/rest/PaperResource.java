package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.StreamingOutput;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.paper.Paper;
import org.jianyan.consultation.paper.PaperRequest;
import org.jianyan.consultation.paper.PaperService;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = PaperResource.class)
@RestResource(address = "/papers")
@Path("{consultation}")
public final class PaperResource {
    private final PaperService papers;

    @Activate
    public PaperResource(@Reference PaperService papers) {
        this.papers = papers;
    }

    @GET
    @Path("{kind}.{format}")
    @Operation(
            operationId = "getPaper",
            summary = "公文：征求意见函（request）、意见建议汇总表（collation-table）、采纳情况反馈表（adoption-table，可只给一个立法联系点）、"
                    + "征求意见情况报告（report）；可以是 docx 或 pdf，表格还可以是 xlsx 或 csv",
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
            @PathParam("kind") String kind,
            @PathParam("format") String format,
            @QueryParam("contactPointCode") String contactPointCode,
            @QueryParam("number") String number,
            @QueryParam("contact") String contact,
            @QueryParam("questions") String questions) {
        return answer(papers.paper(
                Caller.of(security.getUserPrincipal()),
                Uuids.require("consultation", consultation),
                new PaperRequest(kind, format, contactPointCode, number, contact, questions)));
    }

    /** The answer with a paper, written while it is sent. */
    static Response answer(Paper paper) {
        StreamingOutput body = out -> paper.body().write(out);
        return Response.ok(body, paper.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + paper.name() + "\"")
                .build();
    }
}
