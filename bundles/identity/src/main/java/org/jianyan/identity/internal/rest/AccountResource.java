package org.jianyan.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Account;
import org.jianyan.identity.AccountService;
import org.jianyan.identity.Caller;
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
    @Operation(operationId = "createAccount", summary = "新增账号，授予一个角色")
    public Account create(@Context SecurityContext security, NewAccount account) {
        return accounts.create(Caller.of(security.getUserPrincipal()), account);
    }
}
