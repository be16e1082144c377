package org.jianyan.publicity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.publicity.BulletinService;

@Service
@Command(scope = "publicity", name = "bulletin-list", description = "Lists work bulletins")
public final class BulletinListCommand implements Action {
    @Reference
    private BulletinService bulletins;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("Issue");
        table.column("Issued on");
        table.column("Organisation");
        table.column("Title");
        String after = "";
        do {
            var page = bulletins.list(ConsoleCaller.current(), new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().forEach(bulletin -> table.addRow()
                    .addContent(
                            bulletin.id(),
                            bulletin.issue(),
                            bulletin.issuedOn(),
                            bulletin.organisationName(),
                            bulletin.title()));
            after = page.next();
        } while (after != null);
        table.print(System.out);
        return null;
    }
}
