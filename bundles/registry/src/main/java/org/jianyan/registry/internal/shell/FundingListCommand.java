package org.jianyan.registry.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.registry.work.FundingService;

@Service
@Command(
        scope = "registry",
        name = "funding-list",
        description = "Lists what was granted to contact points for a year, and used")
public final class FundingListCommand implements Action {
    @Reference
    private FundingService service;

    @Argument(name = "year", description = "Such as 2026", required = true)
    private int year;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Code");
        table.column("Name");
        table.column("Granted");
        table.column("Used");
        String after = "";
        do {
            var page = service.list(ConsoleCaller.current(), year, new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().forEach(one -> table.addRow().addContent(one.code(), one.name(), one.granted(), one.used()));
            after = page.next();
        } while (after != null);
        table.print(System.out);
        return null;
    }
}
