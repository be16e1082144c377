package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Attached;
import org.jianyan.consultation.ContactDetails;
import org.jianyan.consultation.SubmissionService;
import org.jianyan.consultation.SubmittedForm;
import org.jianyan.consultation.author.AuthorService;
import org.jianyan.consultation.author.Erasure;
import org.jianyan.consultation.author.NewErasure;
import org.jianyan.consultation.paper.PaperService;
import org.jianyan.identity.Caller;
import org.jianyan.rest.Downloads;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What came with submissions, for those who work on them. */
@Component(service = SubmissionResource.class)
@RestResource(address = "/submissions")
@Path("{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class SubmissionResource {
    private final SubmissionService submissions;
    private final PaperService papers;
    private final AuthorService authors;

    @Activate
    public SubmissionResource(
            @Reference SubmissionService submissions,
            @Reference PaperService papers,
            @Reference AuthorService authors) {
        this.submissions = submissions;
        this.papers = papers;
        this.authors = authors;
    }

    @GET
    @Path("attachments")
    @Operation(operationId = "listSubmissionAttachments", summary = "随一次提交交来的文件，按先后")
    public List<Attached> attachments(@Context SecurityContext security, @PathParam("id") String id) {
        return submissions.attachments(Caller.of(security.getUserPrincipal()), uuid(id));
    }

    @GET
    @Path("attachments/{attachment}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getSubmissionAttachment",
            summary = "一个文件",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response attachment(
            @Context SecurityContext security, @PathParam("id") String id, @PathParam("attachment") String attachment) {
        SubmissionService.File file = submissions.attachment(
                Caller.of(security.getUserPrincipal()), uuid(id), Uuids.require("attachment", attachment));
        return Downloads.file(file.content(), file.file().name(), file.file().mediaType());
    }

    @GET
    @Path("form")
    @Operation(operationId = "getSubmittedForm", summary = "当时填写的内容和所用的表单；收集方式移除后仍可查看")
    public SubmittedForm form(@Context SecurityContext security, @PathParam("id") String id) {
        return submissions.form(Caller.of(security.getUserPrincipal()), uuid(id));
    }

    @GET
    @Path("contact")
    @Operation(operationId = "getSubmissionContact", summary = "提交人留下的联系方式；每次查看都记入审计")
    public ContactDetails contact(@Context SecurityContext security, @PathParam("id") String id) {
        return submissions.contact(Caller.of(security.getUserPrincipal()), uuid(id));
    }

    @GET
    @Path("record.{format}")
    @Operation(
            operationId = "getSubmissionRecord",
            summary = "座谈会记录等：按表单填写的内容、逐条意见和照片；docx 或 pdf",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response record(
            @Context SecurityContext security, @PathParam("id") String id, @PathParam("format") String format) {
        return PaperResource.answer(
                papers.record(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), format));
    }

    @DELETE
    @Path("contact")
    @Operation(operationId = "deleteSubmissionContact", summary = "应提交人要求删除其联系方式，意见不变")
    public void forgetContact(@Context SecurityContext security, @PathParam("id") String id) {
        submissions.forgetContact(Caller.of(security.getUserPrincipal()), uuid(id));
    }

    @PUT
    @Path("contact")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "correctSubmissionContact", summary = "应提交人要求更正其联系方式")
    public void correctContact(@Context SecurityContext security, @PathParam("id") String id, ContactDetails contact) {
        authors.correctContact(Caller.of(security.getUserPrincipal()), uuid(id), contact);
    }

    @POST
    @Path("erasures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "eraseSubmission", summary = "应提交人要求删除其意见内容、表单、附件和联系方式；只留下计数、采纳决定和账目")
    public Erasure erase(@Context SecurityContext security, @PathParam("id") String id, NewErasure erasure) {
        return authors.erase(Caller.of(security.getUserPrincipal()), uuid(id), erasure);
    }

    private static UUID uuid(String id) {
        return Uuids.require("id", id);
    }
}
