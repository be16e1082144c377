package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.consultation.Answer;
import org.jianyan.consultation.Attached;
import org.jianyan.consultation.ContactDetails;
import org.jianyan.consultation.OpinionService;
import org.jianyan.consultation.SubmissionService;
import org.jianyan.consultation.author.AuthorRecord;
import org.jianyan.consultation.author.AuthorService;
import org.jianyan.consultation.author.Erasure;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = ReceiptResource.class)
@RestResource(address = "/receipts")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ReceiptResource {
    private final OpinionService opinions;
    private final SubmissionService submissions;
    private final AuthorService authors;

    @Activate
    public ReceiptResource(
            @Reference OpinionService opinions,
            @Reference SubmissionService submissions,
            @Reference AuthorService authors) {
        this.opinions = opinions;
        this.submissions = submissions;
        this.authors = authors;
    }

    @GET
    @Path("{receipt}")
    @RateLimited
    @Operation(operationId = "getAnswer", summary = "凭回执码查看意见的处理结果")
    public Answer answer(@PathParam("receipt") String receipt) {
        return opinions.answer(receipt);
    }

    @POST
    @Path("{receipt}/attachments")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RateLimited
    @Operation(operationId = "attachToSubmission", summary = "征求意见结束前，凭回执码随意见交一个文件；相同的内容只收一次")
    public Attached attach(
            @Context SecurityContext security,
            @PathParam("receipt") String receipt,
            @QueryParam("name") String name,
            InputStream content) {
        return submissions.attach(Caller.of(security.getUserPrincipal()), receipt, name, content);
    }

    @GET
    @Path("{receipt}/personal-data")
    @RateLimited
    @Operation(operationId = "getAuthorRecord", summary = "凭回执码查看保存的本人全部信息：意见、表单、联系方式（部分隐去）、用途和保存期限")
    public AuthorRecord record(@PathParam("receipt") String receipt) {
        return authors.record(receipt);
    }

    @DELETE
    @Path("{receipt}")
    @RateLimited
    @Operation(operationId = "eraseByAuthor", summary = "凭回执码删除提交的意见内容、表单、附件和联系方式；只留下计数、采纳决定和账目")
    public Erasure erase(@Context SecurityContext security, @PathParam("receipt") String receipt) {
        return authors.erase(Caller.of(security.getUserPrincipal()), receipt);
    }

    @PUT
    @Path("{receipt}/contact")
    @Consumes(MediaType.APPLICATION_JSON)
    @RateLimited
    @Operation(operationId = "correctContactByAuthor", summary = "凭回执码更正或者补留联系方式")
    public void correctContact(
            @Context SecurityContext security, @PathParam("receipt") String receipt, ContactDetails contact) {
        authors.correctContact(Caller.of(security.getUserPrincipal()), receipt, contact);
    }

    @DELETE
    @Path("{receipt}/contact")
    @RateLimited
    @Operation(operationId = "forgetSubmissionContact", summary = "凭回执码撤回留下的联系方式，意见不变")
    public void forgetContact(@Context SecurityContext security, @PathParam("receipt") String receipt) {
        submissions.forgetContact(Caller.of(security.getUserPrincipal()), receipt);
    }
}
