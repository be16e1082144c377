package org.jianyan.legislation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.legislation.DraftService;

@Service
@Command(scope = "legislation", name = "draft-list", description = "Lists drafts with their versions")
public final class DraftListCommand implements Action {
    @Reference
    private DraftService drafts;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("Imported");
        table.column("Versions");
        table.column("Title");
        String after = "";
        do {
            var page = drafts.list(ConsoleCaller.current(), new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().forEach(draft -> table.addRow()
                    .addContent(
                            draft.id(),
                            draft.createdAt().toLocalDate(),
                            draft.versions().size(),
                            draft.title()));
            after = page.next();
        } while (after != null);
        table.print(System.out);
        return null;
    }
}
