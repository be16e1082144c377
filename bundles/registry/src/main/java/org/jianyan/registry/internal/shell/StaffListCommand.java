package org.jianyan.registry.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.registry.standard.StandardService;

@Service
@Command(
        scope = "registry",
        name = "staff-list",
        description = "Lists those who work for a contact point, and did before; telephones with their middle hidden")
public final class StaffListCommand implements Action {
    @Reference
    private StandardService service;

    @Argument(name = "point", description = "Its identifier", required = true)
    private String point;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Member");
        table.column("Duty");
        table.column("Name");
        table.column("Telephone");
        table.column("Since");
        table.column("Until");
        service.staff(ConsoleCaller.current(), Uuids.require("point", point)).forEach(member -> table.addRow()
                .addContent(member.id(), member.duty(), member.name(), member.phone(), member.since(), member.until()));
        table.print(System.out);
        return null;
    }
}
