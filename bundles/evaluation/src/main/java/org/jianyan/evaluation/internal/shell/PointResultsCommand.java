package org.jianyan.evaluation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.Uuids;
import org.jianyan.evaluation.PointEvaluationService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "evaluation", name = "results", description = "Shows a year's results of the contact points")
public final class PointResultsCommand implements Action {
    @Reference
    private PointEvaluationService evaluations;

    @Argument(name = "evaluation", description = "The evaluation's id", required = true)
    private String evaluation;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Code");
        table.column("Raw");
        table.column("Adjusted");
        table.column("Score");
        table.column("Grade");
        table.column("Listed");
        table.column("Name");
        evaluations
                .results(ConsoleCaller.current(), Uuids.require("evaluation", evaluation))
                .forEach(result -> table.addRow()
                        .addContent(
                                result.code(),
                                result.raw() + " / " + result.possible(),
                                result.adjustments(),
                                result.score(),
                                result.grade(),
                                result.listed(),
                                result.name()));
        table.print(System.out);
        return null;
    }
}
