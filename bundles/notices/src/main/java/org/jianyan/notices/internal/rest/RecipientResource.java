package org.jianyan.notices.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
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
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Caller;
import org.jianyan.notices.AddedRecipient;
import org.jianyan.notices.NewRecipient;
import org.jianyan.notices.Recipient;
import org.jianyan.notices.RecipientService;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = RecipientResource.class)
@RestResource(address = "/notice-recipients")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RecipientResource {
    private final RecipientService recipients;

    @Activate
    public RecipientResource(@Reference RecipientService recipients) {
        this.recipients = recipients;
    }

    @GET
    @Operation(operationId = "listNoticeRecipients", summary = "通知接收方；各组织只见自己和下级的")
    public Page<Recipient> list(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return recipients.list(Caller.of(security.getUserPrincipal()), PageRequest.of(limit, after));
    }

    @POST
    @Operation(
            operationId = "addNoticeRecipient",
            summary = "增加通知接收方：电子邮件（e-mail）、签名的 webhook 或扩展的渠道；webhook 的密钥只在此时给出一次")
    public AddedRecipient add(@Context SecurityContext security, NewRecipient recipient) {
        return recipients.add(Caller.of(security.getUserPrincipal()), recipient);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "removeNoticeRecipient", summary = "删去通知接收方；尚未送达的通知不再发送")
    public void remove(@Context SecurityContext security, @PathParam("id") String id) {
        recipients.remove(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @POST
    @Path("{id}/trial")
    @Operation(operationId = "tryNoticeRecipient", summary = "发送一条测试通知")
    public void test(@Context SecurityContext security, @PathParam("id") String id) {
        recipients.test(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }
}
