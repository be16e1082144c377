package org.jianyan.registry.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.registry.ContactPointService;

@Service
@Command(scope = "registry", name = "contact-point-list", description = "Lists contact points")
public final class ContactPointListCommand implements Action {
    @Reference
    private ContactPointService contactPoints;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Code");
        table.column("Kind");
        table.column("Since");
        table.column("Path");
        table.column("Name");
        String after = "";
        do {
            var page = contactPoints.list(ConsoleCaller.current(), new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().forEach(point -> table.addRow()
                    .addContent(point.code(), point.kind(), point.establishedOn(), point.path(), point.name()));
            after = page.next();
        } while (after != null);
        table.print(System.out);
        return null;
    }
}
