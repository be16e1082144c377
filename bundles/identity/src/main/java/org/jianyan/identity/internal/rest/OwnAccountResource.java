package org.jianyan.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Account;
import org.jianyan.identity.AccountService;
import org.jianyan.identity.Caller;
import org.jianyan.identity.access.BoundIdentity;
import org.jianyan.identity.access.DeviceKeyService;
import org.jianyan.identity.access.IdentityProviderService;
import org.jianyan.identity.access.ProvidedCode;
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
    private final IdentityProviderService providers;
    private final DeviceKeyService deviceKeys;

    @Activate
    public OwnAccountResource(
            @Reference AccountService accounts,
            @Reference SecondFactorService secondFactors,
            @Reference IdentityProviderService providers,
            @Reference DeviceKeyService deviceKeys) {
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.providers = providers;
        this.deviceKeys = deviceKeys;
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

    @GET
    @Path("identities")
    @Operation(operationId = "listOwnIdentities", summary = "自己账号绑定的身份（OpenID Connect）")
    public List<BoundIdentity> identities(@Context SecurityContext security) {
        return providers.own(Caller.of(security.getUserPrincipal()));
    }

    @POST
    @Path("identities")
    @Operation(operationId = "bindOwnIdentity", summary = "以身份提供方的授权码绑定自己的账号，须再次提供密码")
    public BoundIdentity bind(@Context SecurityContext security, NewIdentity identity) {
        return providers.bind(
                Caller.of(security.getUserPrincipal()),
                identity.password(),
                new ProvidedCode(identity.code(), identity.codeVerifier(), identity.nonce(), identity.redirectUri()));
    }

    @DELETE
    @Path("identities/{id}")
    @Operation(operationId = "unbindOwnIdentity", summary = "解除绑定；唯一的登录方式不能解除")
    public void unbind(@Context SecurityContext security, @PathParam("id") String id) {
        providers.unbind(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @GET
    @Path("device-keys/{device}")
    @Operation(operationId = "getDeviceKey", summary = "自己设备的恢复密钥：离线采集的设备忘了口令时凭它重新打开")
    public DeviceKey deviceKey(@Context SecurityContext security, @PathParam("device") String device) {
        return new DeviceKey(deviceKeys.key(Caller.of(security.getUserPrincipal()), Uuids.require("device", device)));
    }

    /**
     * Opens one's device.
     *
     * @param key 64 hexadecimal digits
     */
    public record DeviceKey(String key) {}

    /** Somebody whom an identity provider knows, as {@link ProvidedCode} says, and one's present password. */
    public record NewIdentity(String password, String code, String codeVerifier, String nonce, String redirectUri) {}

    /** From one password to another. */
    public record PasswordChange(String password, String newPassword) {}

    /** One's present password. */
    public record Password(String password) {}

    /** Of the authenticator. */
    public record Code(String code) {}

    /** What to sign in with if the authenticator is lost, each once. */
    public record RecoveryCodes(List<String> codes) {}
}
