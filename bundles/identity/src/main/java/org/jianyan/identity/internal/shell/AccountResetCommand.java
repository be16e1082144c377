package org.jianyan.identity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.identity.AccountService;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.Invitation;

@Service
@Command(
        scope = "identity",
        name = "account-reset",
        description = "Takes password and second factor away, ends the sessions, and invites anew")
public final class AccountResetCommand implements Action {
    @Reference
    private AccountService service;

    @Argument(name = "name", description = "The account", required = true)
    private String name;

    @Override
    public Object execute() {
        Invitation invitation = service.reset(ConsoleCaller.current(), name);
        System.out.println("invitation code, shown this once: " + invitation.code());
        System.out.println("to be used until " + invitation.expiresAt());
        return null;
    }
}
