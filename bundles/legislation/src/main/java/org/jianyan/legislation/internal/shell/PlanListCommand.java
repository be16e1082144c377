package org.jianyan.legislation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.legislation.plan.PlanService;

@Service
@Command(scope = "legislation", name = "plan-list", description = "Lists legislative plans")
public final class PlanListCommand implements Action {
    @Reference
    private PlanService plans;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("Kind");
        table.column("Years");
        table.column("Published");
        table.column("Title");
        String after = "";
        do {
            var page = plans.list(ConsoleCaller.current(), new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().forEach(plan -> table.addRow()
                    .addContent(
                            plan.id(),
                            plan.kind(),
                            plan.firstYear() + "-" + plan.lastYear(),
                            plan.isPublished() ? plan.publishedAt().toLocalDate() : "",
                            plan.title()));
            after = page.next();
        } while (after != null);
        table.print(System.out);
        return null;
    }
}
