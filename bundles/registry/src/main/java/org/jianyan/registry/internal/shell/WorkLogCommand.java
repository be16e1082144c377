package org.jianyan.registry.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.registry.work.WorkLogService;

@Service
@Command(scope = "registry", name = "work-log", description = "Shows a contact point's work log")
public final class WorkLogCommand implements Action {
    @Reference
    private WorkLogService service;

    @Argument(name = "point", description = "Its identifier", required = true)
    private String point;

    @Argument(index = 1, name = "year", description = "Such as 2026", required = true)
    private int year;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("On");
        table.column("Kind");
        table.column("Title");
        table.column("Detail");
        service.get(ConsoleCaller.current(), Uuids.require("point", point), year)
                .entries()
                .forEach(one -> table.addRow().addContent(one.on(), one.kind(), one.title(), one.detail()));
        table.print(System.out);
        return null;
    }
}
