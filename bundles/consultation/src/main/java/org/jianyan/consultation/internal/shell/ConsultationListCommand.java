package org.jianyan.consultation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.consultation.ConsultationService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "consultation", name = "list", description = "Lists the consultations you may see")
public final class ConsultationListCommand implements Action {
    @Reference
    private ConsultationService consultations;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("Stage");
        table.column("Visibility");
        table.column("Deadline");
        table.column("Title");
        String after = "";
        do {
            var page = consultations.list(ConsoleCaller.current(), new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().forEach(c -> table.addRow()
                    .addContent(c.id(), c.stage(), c.visibility(), c.deadline(), c.title()));
            after = page.next();
        } while (after != null);
        table.print(System.out);
        return null;
    }
}
