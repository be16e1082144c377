package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.consultation.Answer;
import org.jianyan.consultation.Attached;
import org.jianyan.consultation.OpinionService;
import org.jianyan.consultation.SubmissionService;
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

    @Activate
    public ReceiptResource(@Reference OpinionService opinions, @Reference SubmissionService submissions) {
        this.opinions = opinions;
        this.submissions = submissions;
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

    @DELETE
    @Path("{receipt}/contact")
    @RateLimited
    @Operation(operationId = "forgetSubmissionContact", summary = "凭回执码撤回留下的联系方式，意见不变")
    public void forgetContact(@Context SecurityContext security, @PathParam("receipt") String receipt) {
        submissions.forgetContact(Caller.of(security.getUserPrincipal()), receipt);
    }
}
