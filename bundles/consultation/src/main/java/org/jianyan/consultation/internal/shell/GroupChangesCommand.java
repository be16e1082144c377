package org.jianyan.consultation.internal.shell;

import java.util.UUID;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.GroupService;
import org.jianyan.identity.Caller;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "consultation",
        name = "group-changes",
        description = "Shows what people changed about groups of opinions, the last first, or undoes a change")
public final class GroupChangesCommand implements Action {
    @Reference
    private GroupService groups;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Option(name = "--undo", description = "Id of the change to be undone")
    private String undone;

    @Option(name = "--limit", description = "How many changes, 1 to 500")
    private int limit = 20;

    @Override
    public Object execute() {
        Caller caller = ConsoleCaller.current();
        UUID consultationId = Uuids.require("id", id);
        if (undone != null) {
            groups.undo(caller, consultationId, Uuids.require("--undo", undone));
        }
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("Action");
        table.column("By");
        table.column("At");
        table.column("Undone by");
        table.column("Reason").maxSize(60);
        groups.changes(caller, consultationId, new PageRequest(limit, ""))
                .items()
                .forEach(change -> table.addRow()
                        .addContent(
                                change.id(),
                                change.action(),
                                change.changedBy(),
                                change.changedAt(),
                                change.undoneBy() == null ? "" : change.undoneBy(),
                                change.reason()));
        table.print(System.out);
        return null;
    }
}
