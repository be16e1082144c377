package org.jianyan.notices.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.notices.RecipientService;

@Service
@Command(
        scope = "notices",
        name = "recipients",
        description = "Lists where organisations are told of what has happened")
public final class RecipientsCommand implements Action {
    @Reference
    private RecipientService recipients;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("Organisation");
        table.column("Channel");
        table.column("Address");
        table.column("Language");
        table.column("Topics");
        String after = "";
        do {
            var page = recipients.list(ConsoleCaller.current(), new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().forEach(recipient -> table.addRow()
                    .addContent(
                            recipient.id(),
                            recipient.organisationPath(),
                            recipient.channel(),
                            recipient.address(),
                            recipient.language().code(),
                            recipient.topics().isEmpty() ? "all" : recipient.topics()));
            after = page.next();
        } while (after != null);
        table.print(System.out);
        return null;
    }
}
