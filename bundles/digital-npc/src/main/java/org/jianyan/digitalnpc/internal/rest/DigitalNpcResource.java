package org.jianyan.digitalnpc.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.jianyan.commons.Violations;
import org.jianyan.digitalnpc.DigitalNpcService;
import org.jianyan.digitalnpc.DigitalNpcStatus;
import org.jianyan.digitalnpc.Exchange;
import org.jianyan.digitalnpc.InboxMessage;
import org.jianyan.identity.Caller;
import org.jianyan.outbox.MessageState;
import org.jianyan.outbox.OutboxMessage;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = DigitalNpcResource.class)
@RestResource(address = "/digital-npc")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class DigitalNpcResource {
    private final DigitalNpcService exchange;

    @Activate
    public DigitalNpcResource(@Reference DigitalNpcService exchange) {
        this.exchange = exchange;
    }

    @GET
    @Path("status")
    @Operation(operationId = "getDigitalNpcStatus", summary = "与数字人大交换的状态")
    public DigitalNpcStatus status(@Context SecurityContext security) {
        return exchange.status(caller(security));
    }

    @GET
    @Path("exchanges")
    @Operation(operationId = "listExchanges", summary = "由任务产生的征求意见及其往来，附数量和摘要")
    public Page<Exchange> exchanges(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return exchange.exchanges(caller(security), PageRequest.of(limit, after));
    }

    @GET
    @Path("inbox")
    @Operation(operationId = "listInbox", summary = "收到的消息；state 可为 RECEIVED、DONE、DEAD")
    public Page<InboxMessage> inbox(
            @Context SecurityContext security,
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return exchange.inbox(caller(security), one(state, InboxMessage.State.class), PageRequest.of(limit, after));
    }

    @GET
    @Path("outbox")
    @Operation(operationId = "listOutbox", summary = "发出的消息；state 可为 PENDING、SENT、DEAD")
    public Page<OutboxMessage> outbox(
            @Context SecurityContext security,
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return exchange.outbox(caller(security), one(state, MessageState.class), PageRequest.of(limit, after));
    }

    private static <E extends Enum<E>> Optional<E> one(String state, Class<E> type) {
        if (state == null) {
            return Optional.empty();
        }
        String name = state.toUpperCase(Locale.ROOT);
        new Violations().oneOf("state", name, type).throwIfAny();
        return Optional.of(Enum.valueOf(type, name));
    }

    @GET
    @Path("messages/{id}")
    @Operation(
            operationId = "getMessage",
            summary = "一条消息的内容",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "the message as its JSON Schema says",
                            content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
    public Response message(@Context SecurityContext security, @PathParam("id") String id) {
        return Response.ok(exchange.content(caller(security), Uuids.require("id", id)), MediaType.APPLICATION_JSON)
                .build();
    }

    @POST
    @Path("messages/{id}/retry")
    @Operation(operationId = "retryMessage", summary = "重新处理或发送已放弃的消息")
    public Response retry(@Context SecurityContext security, @PathParam("id") String id) {
        exchange.retry(caller(security), Uuids.require("id", id));
        return Response.noContent().build();
    }

    @GET
    @Path("schemas")
    @RateLimited
    @Operation(operationId = "listMessageSchemas", summary = "消息的 JSON Schema 名称；不需登录")
    public List<String> schemas() {
        return exchange.schemas();
    }

    @GET
    @Path("schemas/{name}")
    @RateLimited
    @Produces("application/schema+json")
    @Operation(
            operationId = "getMessageSchema",
            summary = "一种消息的 JSON Schema 2020-12；不需登录",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "the schema",
                            content =
                                    @Content(mediaType = "application/schema+json", schema = @Schema(type = "object"))))
    public Response schema(@PathParam("name") String name) {
        return Response.ok(exchange.schema(name), "application/schema+json").build();
    }

    private static Caller caller(SecurityContext security) {
        return Caller.of(security.getUserPrincipal());
    }
}
