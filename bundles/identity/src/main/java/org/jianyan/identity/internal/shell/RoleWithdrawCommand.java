package org.jianyan.identity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.identity.AccountService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "identity", name = "role-withdraw", description = "Takes a role from an account")
public final class RoleWithdrawCommand implements Action {
    @Reference
    private AccountService service;

    @Argument(name = "name", description = "The account", required = true)
    private String name;

    @Argument(index = 1, name = "role", description = "Such as LIAISON_OFFICER", required = true)
    private String role;

    @Argument(index = 2, name = "organisation", description = "Code of the organisation", required = true)
    private String organisation;

    @Override
    public Object execute() {
        service.withdraw(ConsoleCaller.current(), name, role, organisation)
                .grants()
                .forEach(grant -> System.out.println(grant.role() + " " + grant.scope()));
        return null;
    }
}
