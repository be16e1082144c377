package org.jianyan.evaluation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.evaluation.LawEvaluationService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "evaluation", name = "law-list", description = "Lists the evaluations of laws")
public final class LawEvaluationListCommand implements Action {
    @Reference
    private LawEvaluationService evaluations;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("State");
        table.column("Opened");
        table.column("Evaluators");
        table.column("Law");
        String after = "";
        do {
            var page = evaluations.list(ConsoleCaller.current(), new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().forEach(evaluation -> table.addRow()
                    .addContent(
                            evaluation.id(),
                            evaluation.state(),
                            evaluation.openedAt(),
                            evaluation.evaluators().size(),
                            evaluation.lawTitle()));
            after = page.next();
        } while (after != null);
        table.print(System.out);
        return null;
    }
}
