package org.jianyan.registry.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.registry.standard.StandardService;

@Service
@Command(
        scope = "registry",
        name = "shortcomings",
        description = "Lists what contact points lack of what they should have")
public final class ShortcomingsCommand implements Action {
    @Reference
    private StandardService service;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Code");
        table.column("Lacks");
        String after = "";
        do {
            var page = service.shortcomings(ConsoleCaller.current(), new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().forEach(point -> point.lacking()
                    .forEach(one -> table.addRow().addContent(point.code(), one.message())));
            after = page.next();
        } while (after != null);
        table.print(System.out);
        return null;
    }
}
