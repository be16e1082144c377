package org.jianyan.evaluation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
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
import org.jianyan.commons.Uuids;
import org.jianyan.evaluation.LawContributions.Evidence;
import org.jianyan.evaluation.LawEvaluationService;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Single contributions to the evaluation of a law, and their files. */
@Component(service = LawContributionResource.class)
@RestResource(address = "/law-contributions")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class LawContributionResource {
    private final LawEvaluationService evaluations;

    @Activate
    public LawContributionResource(@Reference LawEvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    @POST
    @Path("evidence/{id}/file")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "attachLawEvidence", summary = "为证据材料上传附件")
    public Evidence attach(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("name") String name,
            InputStream content) {
        return evaluations.attach(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), name, content);
    }

    @GET
    @Path("feedback/{id}/paper.docx")
    @Produces(Documents.DOCX)
    @Operation(
            operationId = "getLawFeedbackPaper",
            summary = "书面反馈（docx），附本单位反映的问题",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "the file",
                            content =
                                    @Content(
                                            mediaType = Documents.DOCX,
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response paper(@Context SecurityContext security, @PathParam("id") String id) throws IOException {
        return Documents.answer(
                "written-feedback.docx",
                out -> evaluations.feedbackDocument(
                        Caller.of(security.getUserPrincipal()), Uuids.require("id", id), out));
    }
}
