package org.jianyan.identity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.identity.AccountService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "identity", name = "account-enable", description = "Lets an account sign in again")
public final class AccountEnableCommand implements Action {
    @Reference
    private AccountService service;

    @Argument(name = "name", description = "The account", required = true)
    private String name;

    @Override
    public Object execute() {
        System.out.println(service.enable(ConsoleCaller.current(), name, true).state());
        return null;
    }
}
