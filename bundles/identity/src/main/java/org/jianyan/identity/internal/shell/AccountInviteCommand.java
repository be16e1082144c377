package org.jianyan.identity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.identity.AccountService;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.Invitation;
import org.jianyan.identity.NewInvitation;

@Service
@Command(scope = "identity", name = "account-invite", description = "Adds an account whose owner chooses the password")
public final class AccountInviteCommand implements Action {
    @Reference
    private AccountService service;

    @Argument(name = "name", description = "3 to 60 letters, digits, dots or hyphens", required = true)
    private String name;

    @Argument(index = 1, name = "person", description = "Whose it is", required = true)
    private String person;

    @Argument(index = 2, name = "role", description = "Such as LIAISON_OFFICER", required = true)
    private String role;

    @Argument(
            index = 3,
            name = "organisation",
            description = "Code of the organisation in whose scope",
            required = true)
    private String organisation;

    @Override
    public Object execute() {
        Invitation invitation =
                service.invite(ConsoleCaller.current(), new NewInvitation(name, person, role, organisation));
        System.out.println("invitation code, shown this once: " + invitation.code());
        System.out.println("to be used until " + invitation.expiresAt());
        return null;
    }
}
