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
import org.jianyan.identity.SignIn;
import org.jianyan.identity.Token;
import org.jianyan.identity.access.IdentityProviderService;
import org.jianyan.identity.access.ProvidedCode;
import org.jianyan.identity.access.SessionService;
import org.jianyan.rest.ClientOrigin;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = TokenResource.class)
@RestResource(address = "/tokens")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TokenResource {
    private final AccountService accounts;
    private final SessionService sessions;
    private final IdentityProviderService providers;

    @Activate
    public TokenResource(
            @Reference AccountService accounts,
            @Reference SessionService sessions,
            @Reference IdentityProviderService providers) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.providers = providers;
    }

    @POST
    @RateLimited
    @Operation(operationId = "signIn", summary = "登录：以账号、密码（和验证码）换取短期令牌")
    public Token signIn(@Context HttpServletRequest request, SignIn signIn) {
        return accounts.signIn(signIn, ClientOrigin.of(request));
    }

    @POST
    @Path("provided")
    @RateLimited
    @Operation(operationId = "signInByProvider", summary = "登录：以身份提供方（OpenID Connect）给的授权码换取短期令牌")
    public Token signIn(@Context HttpServletRequest request, Provided provided) {
        return providers.signIn(provided.given(), provided.secondFactor(), ClientOrigin.of(request));
    }

    @POST
    @Path("renewed")
    @Operation(operationId = "renewToken", summary = "以未过期的令牌换取同一会话的新令牌")
    public Token renew(@Context SecurityContext security) {
        return sessions.renew(Caller.of(security.getUserPrincipal()));
    }

    /**
     * An authorization code, as {@link ProvidedCode} says.
     *
     * @param secondFactor a code of the account's own second factor, if it has one and the provider asked for none
     */
    public record Provided(String code, String codeVerifier, String nonce, String redirectUri, String secondFactor) {
        ProvidedCode given() {
            return new ProvidedCode(code, codeVerifier, nonce, redirectUri);
        }
    }
}
