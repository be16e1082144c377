package org.jianyan.publicity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.FormParam;
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
import javax.ws.rs.core.StreamingOutput;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Caller;
import org.jianyan.outbox.MessageState;
import org.jianyan.outbox.OutboxMessage;
import org.jianyan.publicity.Campaign;
import org.jianyan.publicity.DispatchService;
import org.jianyan.publicity.PublicityPage;
import org.jianyan.publicity.PublicityPageService;
import org.jianyan.publicity.SubscriptionService;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the public sees of publicity, and what was sent out to it. */
@Component(service = PublicityResource.class)
@RestResource(address = "/publicity")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class PublicityResource {
    private static final String ATOM = "application/atom+xml";
    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>法规宣传订阅</title><body style="font:18px/1.8 sans-serif;max-width:36em;margin:2em auto;padding:0 1em">
            <h1 style="font-size:1.4em">法规宣传订阅</h1>%s</body></html>
            """;
    private static final String CHOICE =
            """
            <p>请选择：</p><form method="post"><button name="choice" value="confirm" style="font:inherit;padding:.4em 1.4em">确认订阅</button>
            <button name="choice" value="cancel" style="font:inherit;padding:.4em 1.4em">退订</button></form>
            """;

    private final PublicityPageService pages;
    private final SubscriptionService subscriptions;
    private final DispatchService dispatches;

    @Activate
    public PublicityResource(
            @Reference PublicityPageService pages,
            @Reference SubscriptionService subscriptions,
            @Reference DispatchService dispatches) {
        this.pages = pages;
        this.subscriptions = subscriptions;
        this.dispatches = dispatches;
    }

    @GET
    @Path("pages")
    @RateLimited
    @Operation(operationId = "listPublicityPages", summary = "已发布的宣传活动，新的在前；不需登录")
    public List<Campaign> published() {
        return pages.published();
    }

    @GET
    @Path("pages/{id}")
    @RateLimited
    @Operation(operationId = "getPublicityPage", summary = "一项宣传活动的网页数据；不需登录")
    public PublicityPage page(@PathParam("id") String id) {
        return pages.page(Uuids.require("id", id));
    }

    @GET
    @Path("feed.atom")
    @RateLimited
    @Produces(ATOM)
    @Operation(
            operationId = "getPublicityFeed",
            summary = "Atom 订阅源；不需登录",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "the feed",
                            content = @Content(mediaType = ATOM, schema = @Schema(type = "string"))))
    public Response feed() {
        StreamingOutput body = pages::feed;
        return Response.ok(body, ATOM).build();
    }

    /**
     * An address to be told of new campaigns.
     *
     * @param channel for example e-mail
     */
    public record NewSubscription(String channel, String address) {}

    @POST
    @Path("subscriptions")
    @RateLimited
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "subscribe", summary = "订阅；向该地址发出确认请求；不需登录")
    public Response subscribe(NewSubscription subscription) {
        subscriptions.subscribe(subscription.channel(), subscription.address());
        return Response.accepted().build();
    }

    @GET
    @Path("subscriptions/{token}")
    @RateLimited
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "getSubscriptionPage",
            summary = "确认或退订的页面，由邮件中的链接打开",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "a page with two buttons",
                            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string"))))
    public Response subscription(@PathParam("token") String token) {
        return html(CHOICE);
    }

    @POST
    @Path("subscriptions/{token}")
    @RateLimited
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "changeSubscription",
            summary = "确认（confirm）或退订（cancel）",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "what was done",
                            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string"))))
    public Response change(@PathParam("token") String token, @FormParam("choice") String choice) {
        new Violations()
                .require(
                        List.of("confirm", "cancel").contains(String.valueOf(choice)),
                        "choice",
                        "unknown",
                        "应为 confirm 或 cancel")
                .throwIfAny();
        if (choice.equals("confirm")) {
            subscriptions.confirm(token);
            return html("<p>已确认订阅。</p>");
        }
        subscriptions.cancel(token);
        return html("<p>已退订，地址已经删除。</p>");
    }

    private static Response html(String body) {
        return Response.ok(PAGE.formatted(body), "text/html; charset=utf-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    @GET
    @Path("dispatches")
    @Operation(operationId = "listDispatches", summary = "发出的消息；state 可为 PENDING、SENT、DEAD")
    public Page<OutboxMessage> dispatches(
            @Context SecurityContext security,
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        if (state != null) {
            new Violations()
                    .oneOf("state", state.toUpperCase(Locale.ROOT), MessageState.class)
                    .throwIfAny();
        }
        return dispatches.list(
                Caller.of(security.getUserPrincipal()),
                Optional.ofNullable(state).map(text -> MessageState.valueOf(text.toUpperCase(Locale.ROOT))),
                PageRequest.of(limit, after));
    }

    @POST
    @Path("dispatches/{id}/retry")
    @Operation(operationId = "retryDispatch", summary = "重新发送已放弃的消息")
    public OutboxMessage retry(@Context SecurityContext security, @PathParam("id") String id) {
        return dispatches.retry(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }
}
