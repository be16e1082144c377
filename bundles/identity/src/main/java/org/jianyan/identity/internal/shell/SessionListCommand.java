package org.jianyan.identity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.access.SessionService;

@Service
@Command(scope = "identity", name = "session-list", description = "Lists where an account is signed in")
public final class SessionListCommand implements Action {
    @Reference
    private SessionService service;

    @Argument(name = "account", description = "Whose", required = true)
    private String account;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Session");
        table.column("Since");
        table.column("Seen");
        table.column("From");
        table.column("With");
        service.list(ConsoleCaller.current(), account).forEach(session -> table.addRow()
                .addContent(session.id(), session.startedAt(), session.seenAt(), session.address(), session.agent()));
        table.print(System.out);
        return null;
    }
}
