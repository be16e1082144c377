package org.jianyan.identity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.access.DelegationService;

@Service
@Command(
        scope = "identity",
        name = "delegation-list",
        description = "Lists who stands in for you, and for whom you stand in")
public final class DelegationListCommand implements Action {
    @Reference
    private DelegationService service;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Delegation");
        table.column("Account");
        table.column("Delegate");
        table.column("From");
        table.column("Until");
        table.column("Revoked");
        service.list(ConsoleCaller.current()).forEach(each -> table.addRow()
                .addContent(
                        each.id(),
                        each.account(),
                        each.delegate(),
                        each.startsAt(),
                        each.endsAt(),
                        each.revokedAt() == null ? "" : each.revokedAt()));
        table.print(System.out);
        return null;
    }
}
