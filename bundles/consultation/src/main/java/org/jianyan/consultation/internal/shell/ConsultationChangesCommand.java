package org.jianyan.consultation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.StageService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "consultation", name = "changes", description = "Shows how a consultation went through its stages")
public final class ConsultationChangesCommand implements Action {
    @Reference
    private StageService stages;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("When");
        table.column("By");
        table.column("What");
        table.column("Was");
        table.column("Became");
        table.column("Reason");
        stages.changes(ConsoleCaller.current(), Uuids.require("id", id)).forEach(change -> table.addRow()
                .addContent(
                        change.changedAt(),
                        change.changedBy(),
                        change.kind(),
                        change.was(),
                        change.became(),
                        change.reason()));
        table.emptyTableText("nothing was changed").print(System.out);
        return null;
    }
}
