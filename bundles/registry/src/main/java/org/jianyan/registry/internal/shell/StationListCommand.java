package org.jianyan.registry.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.registry.station.StationService;

@Service
@Command(scope = "registry", name = "station-list", description = "Lists the collection stations of a contact point")
public final class StationListCommand implements Action {
    @Reference
    private StationService service;

    @Argument(name = "point", description = "Its identifier", required = true)
    private String point;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Code");
        table.column("Name");
        table.column("Area");
        table.column("Trade");
        table.column("Shared with");
        table.column("Since");
        table.column("Until");
        service.stations(ConsoleCaller.current(), Uuids.require("point", point)).forEach(one -> table.addRow()
                .addContent(
                        one.code(), one.name(), one.area(), one.trade(), one.sharedWith(), one.since(), one.until()));
        table.print(System.out);
        return null;
    }
}
