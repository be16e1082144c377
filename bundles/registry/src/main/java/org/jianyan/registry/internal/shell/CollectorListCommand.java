package org.jianyan.registry.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.Dates;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.registry.station.StationService;

@Service
@Command(
        scope = "registry",
        name = "collector-list",
        description = "Lists the collectors of a contact point with what they handed in this year")
public final class CollectorListCommand implements Action {
    @Reference
    private StationService service;

    @Argument(name = "point", description = "Its identifier", required = true)
    private String point;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Collector");
        table.column("Area");
        table.column("Trade");
        table.column("Since");
        table.column("Until");
        table.column("Submissions");
        table.column("Opinions");
        service.collectors(
                        ConsoleCaller.current(),
                        Uuids.require("point", point),
                        Dates.today().withDayOfYear(1),
                        Dates.today())
                .forEach(one -> table.addRow()
                        .addContent(
                                one.member().name(),
                                one.member().area(),
                                one.member().trade(),
                                one.member().since(),
                                one.member().until(),
                                one.collected() == null ? "" : one.collected().submissions(),
                                one.collected() == null ? "" : one.collected().opinions()));
        table.print(System.out);
        return null;
    }
}
