package org.jianyan.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.jianyan.identity.AccountService;
import org.jianyan.identity.Token;
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

    @Activate
    public TokenResource(@Reference AccountService accounts) {
        this.accounts = accounts;
    }

    @POST
    @RateLimited
    @Operation(operationId = "signIn", summary = "登录：以账号和密码换取短期令牌")
    public Token signIn(Credentials credentials) {
        return accounts.signIn(credentials.name(), credentials.password());
    }

    /** What a person signs in with. */
    public record Credentials(String name, String password) {}
}
