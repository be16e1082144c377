package org.jianyan.legislation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.legislation.plan.PlanService;

@Service
@Command(scope = "legislation", name = "plan-show", description = "Shows the items of a legislative plan")
public final class PlanShowCommand implements Action {
    @Argument(index = 0, name = "plan", required = true, description = "Identifier of the plan")
    private String planId;

    @Reference
    private PlanService plans;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("No.");
        table.column("Kind");
        table.column("State");
        table.column("Draft");
        table.column("Title");
        plans.items(ConsoleCaller.current(), Uuids.require("plan", planId)).forEach(item -> table.addRow()
                .addContent(
                        item.number(),
                        item.kind(),
                        item.state(),
                        item.draftId() == null ? "" : item.draftId(),
                        item.title()));
        table.print(System.out);
        return null;
    }
}
