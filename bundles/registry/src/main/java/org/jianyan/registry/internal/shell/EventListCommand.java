package org.jianyan.registry.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.registry.lifecycle.LifecycleService;

@Service
@Command(scope = "registry", name = "event-list", description = "Lists what was done about a contact point")
public final class EventListCommand implements Action {
    @Reference
    private LifecycleService service;

    @Argument(name = "point", description = "Its identifier", required = true)
    private String point;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Event");
        table.column("On");
        table.column("Act");
        table.column("Until");
        table.column("Standing");
        table.column("Reason");
        service.events(ConsoleCaller.current(), Uuids.require("point", point)).forEach(event -> table.addRow()
                .addContent(event.id(), event.on(), event.act(), event.deadline(), event.standing(), event.reason()));
        table.print(System.out);
        return null;
    }
}
