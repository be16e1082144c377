package org.jianyan.registry.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.registry.work.SupportService;

@Service
@Command(scope = "registry", name = "support-list", description = "Lists what contact points ask for")
public final class SupportListCommand implements Action {
    @Reference
    private SupportService service;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Request");
        table.column("Contact point");
        table.column("Kind");
        table.column("Content");
        table.column("Verdict");
        String after = "";
        do {
            var page = service.list(ConsoleCaller.current(), new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().forEach(one -> table.addRow()
                    .addContent(one.id(), one.contactPointName(), one.kind(), one.content(), one.verdict()));
            after = page.next();
        } while (after != null);
        table.print(System.out);
        return null;
    }
}
