package org.jianyan.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.identity.Account;
import org.jianyan.identity.AccountService;
import org.jianyan.identity.Caller;
import org.jianyan.identity.access.SecondFactorService;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One's own account. */
@Component(service = OwnAccountResource.class)
@RestResource(address = "/own-account")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OwnAccountResource {
    private final AccountService accounts;
    private final SecondFactorService secondFactors;

    @Activate
    public OwnAccountResource(@Reference AccountService accounts, @Reference SecondFactorService secondFactors) {
        this.accounts = accounts;
        this.secondFactors = secondFactors;
    }

    @GET
    @Operation(operationId = "getOwnAccount", summary = "自己的账号和此刻的权限，包括受托代行的")
    public Account get(@Context SecurityContext security) {
        return accounts.own(Caller.of(security.getUserPrincipal()));
    }

    @POST
    @Path("password")
    @Operation(operationId = "changePassword", summary = "更改自己的密码；其他会话随之退出")
    public void changePassword(@Context SecurityContext security, PasswordChange change) {
        accounts.changePassword(Caller.of(security.getUserPrincipal()), change.password(), change.newPassword());
    }

    @POST
    @Path("second-factor")
    @Operation(operationId = "beginSecondFactor", summary = "取得验证器（TOTP）的密钥，须再次提供密码")
    public SecondFactorService.Enrolment begin(@Context SecurityContext security, Password password) {
        return secondFactors.begin(Caller.of(security.getUserPrincipal()), password.password());
    }

    @POST
    @Path("second-factor/confirmed")
    @Operation(operationId = "confirmSecondFactor", summary = "以验证器的一个验证码启用两步验证；返回备用码，只显示一次")
    public RecoveryCodes confirm(@Context SecurityContext security, Code code) {
        return new RecoveryCodes(secondFactors.confirm(Caller.of(security.getUserPrincipal()), code.code()));
    }

    @POST
    @Path("second-factor/removed")
    @Operation(operationId = "removeSecondFactor", summary = "停用两步验证，须提供一个验证码或者备用码")
    public void remove(@Context SecurityContext security, Code code) {
        secondFactors.remove(Caller.of(security.getUserPrincipal()), code.code());
    }

    /** From one password to another. */
    public record PasswordChange(String password, String newPassword) {}

    /** One's present password. */
    public record Password(String password) {}

    /** Of the authenticator. */
    public record Code(String code) {}

    /** What to sign in with if the authenticator is lost, each once. */
    public record RecoveryCodes(List<String> codes) {}
}
