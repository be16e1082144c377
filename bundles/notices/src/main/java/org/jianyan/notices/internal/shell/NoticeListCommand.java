package org.jianyan.notices.internal.shell;

import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.notices.NoticeService;
import org.jianyan.outbox.MessageState;

@Service
@Command(scope = "notices", name = "list", description = "Lists notices sent, waiting or given up")
public final class NoticeListCommand implements Action {
    @Reference
    private NoticeService notices;

    @Option(name = "--state", description = "pending, sent or dead")
    @Completion(
            value = StringsCompleter.class,
            values = {"pending", "sent", "dead"})
    private String state;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("State");
        table.column("Channel");
        table.column("Attempts");
        table.column("Subject");
        table.column("Last error");
        Optional<MessageState> wanted =
                Optional.ofNullable(state).map(text -> MessageState.valueOf(text.toUpperCase(Locale.ROOT)));
        String after = "";
        do {
            var page = notices.list(ConsoleCaller.current(), wanted, new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().forEach(message -> table.addRow()
                    .addContent(
                            message.id(),
                            message.state(),
                            message.destination(),
                            message.attempts(),
                            message.subject(),
                            message.lastError() == null ? "" : message.lastError()));
            after = page.next();
        } while (after != null);
        table.print(System.out);
        return null;
    }
}
