package org.jianyan.identity.internal.rest;

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
import org.jianyan.commons.Violations;
import org.jianyan.identity.Account;
import org.jianyan.identity.AccountService;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Invitation;
import org.jianyan.identity.NewAccount;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = AccountResource.class)
@RestResource(address = "/accounts")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccountResource {
    private final AccountService accounts;

    @Activate
    public AccountResource(@Reference AccountService accounts) {
        this.accounts = accounts;
    }

    @GET
    @Operation(operationId = "listAccounts", summary = "账号列表，按账号名排序")
    public Page<Account> list(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return accounts.list(Caller.of(security.getUserPrincipal()), PageRequest.of(limit, after));
    }

    @POST
    @Operation(operationId = "createAccount", summary = "新增账号，授予一个角色；由本人自选密码的，请用邀请")
    public Account create(@Context SecurityContext security, NewAccount account) {
        return accounts.create(Caller.of(security.getUserPrincipal()), account);
    }

    @POST
    @Path("{name}/reset")
    @Operation(operationId = "resetAccount", summary = "作废账号的密码和两步验证，退出其登录，重新邀请本人")
    public Invitation reset(@Context SecurityContext security, @PathParam("name") String name) {
        return accounts.reset(Caller.of(security.getUserPrincipal()), name);
    }

    @POST
    @Path("{name}/enabled")
    @Operation(operationId = "enableAccount", summary = "启用或者停用账号；停用立即生效")
    public Account enable(@Context SecurityContext security, @PathParam("name") String name, Enabling enabling) {
        Caller caller = Caller.of(security.getUserPrincipal());
        caller.require(Action.ACCOUNT_CHANGE);
        new Violations()
                .require(enabling.enabled() != null, "enabled", "required", "应为 true 或 false")
                .throwIfAny();
        return accounts.enable(caller, name, enabling.enabled());
    }

    @POST
    @Path("{name}/roles")
    @Operation(operationId = "grantRole", summary = "授予账号一个角色")
    public Account grant(@Context SecurityContext security, @PathParam("name") String name, RoleIn role) {
        return accounts.grant(Caller.of(security.getUserPrincipal()), name, role.role(), role.organisationCode());
    }

    @DELETE
    @Path("{name}/roles/{role}/{organisation}")
    @Operation(operationId = "withdrawRole", summary = "收回账号在一个组织的角色；组织以代码表示")
    public Account withdraw(
            @Context SecurityContext security,
            @PathParam("name") String name,
            @PathParam("role") String role,
            @PathParam("organisation") String organisation) {
        return accounts.withdraw(Caller.of(security.getUserPrincipal()), name, role, organisation);
    }

    /** Whether one may sign in. */
    public record Enabling(Boolean enabled) {}

    /** A role in an organisation. */
    public record RoleIn(String role, String organisationCode) {}
}
