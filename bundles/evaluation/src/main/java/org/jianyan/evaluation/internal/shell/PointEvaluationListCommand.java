package org.jianyan.evaluation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.evaluation.PointEvaluationService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "evaluation", name = "list", description = "Lists the yearly evaluations of contact points")
public final class PointEvaluationListCommand implements Action {
    @Reference
    private PointEvaluationService evaluations;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("Year");
        table.column("State");
        table.column("Computed");
        table.column("Published");
        String after = "";
        do {
            var page = evaluations.list(ConsoleCaller.current(), new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().forEach(evaluation -> table.addRow()
                    .addContent(
                            evaluation.id(),
                            evaluation.year(),
                            evaluation.state(),
                            evaluation.computedAt() == null ? "" : evaluation.computedAt(),
                            evaluation.publishedAt() == null ? "" : evaluation.publishedAt()));
            after = page.next();
        } while (after != null);
        table.print(System.out);
        return null;
    }
}
