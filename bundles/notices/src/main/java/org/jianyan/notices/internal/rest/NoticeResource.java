package org.jianyan.notices.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
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
import org.jianyan.identity.Caller;
import org.jianyan.notices.NoticeService;
import org.jianyan.outbox.MessageState;
import org.jianyan.outbox.OutboxMessage;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = NoticeResource.class)
@RestResource(address = "/notices")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class NoticeResource {
    private final NoticeService notices;

    @Activate
    public NoticeResource(@Reference NoticeService notices) {
        this.notices = notices;
    }

    @GET
    @Operation(operationId = "listNotices", summary = "发出的通知；state 可为 PENDING、SENT、DEAD")
    public Page<OutboxMessage> list(
            @Context SecurityContext security,
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        if (state != null) {
            new Violations().oneOf("state", state, MessageState.class).throwIfAny();
        }
        return notices.list(
                Caller.of(security.getUserPrincipal()),
                Optional.ofNullable(state).map(MessageState::valueOf),
                PageRequest.of(limit, after));
    }

    @POST
    @Path("{id}/retry")
    @Operation(operationId = "retryNotice", summary = "重新发送已放弃的通知")
    public OutboxMessage retry(@Context SecurityContext security, @PathParam("id") String id) {
        return notices.retry(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }
}
