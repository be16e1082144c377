package org.jianyan.legislation.internal.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.LineageChange;
import org.jianyan.legislation.LineageService;

@Service
@Command(scope = "legislation", name = "lineage", description = "Lists what became of each provision between versions")
public final class LineageCommand implements Action {
    @Argument(index = 0, name = "draft", required = true, description = "Identifier of the draft")
    private String draftId;

    @Argument(index = 1, name = "from", required = true, description = "Number of the earlier version")
    private int from;

    @Argument(index = 2, name = "to", required = true, description = "Number of the later version")
    private int to;

    @Option(name = "--open", description = "Only what a person is to settle")
    private boolean isOpenOnly;

    @Reference
    private DraftService drafts;

    @Reference
    private LineageService lineage;

    @Override
    public Object execute() {
        Draft draft = drafts.get(ConsoleCaller.current(), Uuids.require("draft", draftId));
        ShellTable table = new ShellTable();
        table.column("Change");
        table.column("Sure");
        table.column("Score");
        table.column("Before");
        table.column("After");
        table.column("Evidence");
        lineage
                .lineage(
                        ConsoleCaller.current(),
                        draft.id(),
                        draft.numbered(from).id(),
                        draft.numbered(to).id())
                .stream()
                .filter(entry -> isOpenOnly ? !entry.isSure() : entry.change() != LineageChange.UNCHANGED)
                .forEach(entry -> table.addRow()
                        .addContent(
                                entry.change(),
                                entry.isSure() ? "yes" : "no",
                                String.format(Locale.ROOT, "%.2f", entry.score()),
                                entry.beforeLabel() == null ? "" : entry.beforeLabel(),
                                entry.afterLabel() == null ? "" : entry.afterLabel(),
                                entry.evidence()));
        table.print(System.out);
        return null;
    }
}
