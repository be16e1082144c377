package org.jianyan.registry.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.registry.work.TrainingService;

@Service
@Command(scope = "registry", name = "training-list", description = "Lists trainings")
public final class TrainingListCommand implements Action {
    @Reference
    private TrainingService service;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Training");
        table.column("On");
        table.column("Kind");
        table.column("Title");
        table.column("Contact points");
        String after = "";
        do {
            var page = service.list(ConsoleCaller.current(), new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().forEach(one -> table.addRow()
                    .addContent(
                            one.id(),
                            one.on(),
                            one.kind(),
                            one.title(),
                            one.attendance().size()));
            after = page.next();
        } while (after != null);
        table.print(System.out);
        return null;
    }
}
