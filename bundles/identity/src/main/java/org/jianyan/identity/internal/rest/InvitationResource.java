package org.jianyan.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.identity.AccountService;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Invitation;
import org.jianyan.identity.NewInvitation;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = InvitationResource.class)
@RestResource(address = "/invitations")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class InvitationResource {
    private final AccountService accounts;

    @Activate
    public InvitationResource(@Reference AccountService accounts) {
        this.accounts = accounts;
    }

    @POST
    @Operation(operationId = "inviteAccount", summary = "新增账号并邀请本人；邀请码只在此显示一次，由本人用来设定密码")
    public Invitation invite(@Context SecurityContext security, NewInvitation invitation) {
        return accounts.invite(Caller.of(security.getUserPrincipal()), invitation);
    }

    @POST
    @Path("accepted")
    @RateLimited
    @Operation(operationId = "acceptInvitation", summary = "以邀请码设定自己的密码")
    public void accept(Acceptance acceptance) {
        accounts.accept(acceptance.code(), acceptance.password());
    }

    /** Choosing a password. */
    public record Acceptance(String code, String password) {}
}
