package org.jianyan.registry.internal.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.registry.lifecycle.CandidacyService;

@Service
@Command(
        scope = "registry",
        name = "candidacy-list",
        description = "Lists applications and recommendations to become a contact point")
public final class CandidacyListCommand implements Action {
    @Reference
    private CandidacyService service;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Candidacy");
        table.column("State");
        table.column("Points");
        table.column("May");
        table.column("Name");
        String after = "";
        do {
            var page = service.list(
                    ConsoleCaller.current(), Optional.empty(), new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().forEach(candidacy -> table.addRow()
                    .addContent(
                            candidacy.id(),
                            candidacy.state(),
                            candidacy.points(),
                            candidacy.acts().stream().sorted().toList(),
                            candidacy.name()));
            after = page.next();
        } while (after != null);
        table.print(System.out);
        return null;
    }
}
