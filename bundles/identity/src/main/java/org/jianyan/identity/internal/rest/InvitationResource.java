package org.jianyan.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.servlet.http.HttpServletRequest;
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
import org.jianyan.identity.Token;
import org.jianyan.identity.access.IdentityProviderService;
import org.jianyan.identity.access.ProvidedCode;
import org.jianyan.rest.ClientOrigin;
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
    private final IdentityProviderService providers;

    @Activate
    public InvitationResource(@Reference AccountService accounts, @Reference IdentityProviderService providers) {
        this.accounts = accounts;
        this.providers = providers;
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

    @POST
    @Path("accepted-by-provider")
    @RateLimited
    @Operation(operationId = "acceptInvitationByProvider", summary = "以邀请码和身份提供方的授权码加入并登录，无须另设密码")
    public Token accept(@Context HttpServletRequest request, ProvidedAcceptance acceptance) {
        return providers.accept(
                acceptance.invitation(),
                new ProvidedCode(
                        acceptance.code(), acceptance.codeVerifier(), acceptance.nonce(), acceptance.redirectUri()),
                ClientOrigin.of(request));
    }

    /** Joining as somebody whom an identity provider knows. */
    public record ProvidedAcceptance(
            String invitation, String code, String codeVerifier, String nonce, String redirectUri) {}

    /** Choosing a password. */
    public record Acceptance(String code, String password) {}
}
