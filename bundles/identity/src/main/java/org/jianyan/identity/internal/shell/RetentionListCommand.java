package org.jianyan.identity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.person.PersonalDataService;

@Service
@Command(
        scope = "identity",
        name = "retention-list",
        description = "Lists what is kept of persons, what for and how many days")
public final class RetentionListCommand implements Action {
    @Reference
    private PersonalDataService service;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Kind");
        table.column("What");
        table.column("Ground");
        table.column("Days");
        table.column("Since");
        service.rules(ConsoleCaller.current()).forEach(rule -> table.addRow()
                .addContent(
                        rule.kind(), rule.title(), rule.ground(), rule.days() == 0 ? "" : rule.days(), rule.since()));
        table.print(System.out);
        return null;
    }
}
