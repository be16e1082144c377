package org.jianyan.digitalnpc.internal.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.digitalnpc.DigitalNpcService;
import org.jianyan.digitalnpc.DigitalNpcStatus;
import org.jianyan.digitalnpc.InboxMessage;
import org.jianyan.identity.Caller;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.outbox.MessageState;

@Service
@Command(
        scope = "digital-npc",
        name = "status",
        description = "Shows the exchange with the digital People's Congress and the messages given up")
public final class StatusCommand implements Action {
    @Reference
    private DigitalNpcService exchange;

    @Override
    public Object execute() {
        Caller caller = ConsoleCaller.current();
        DigitalNpcStatus status = exchange.status(caller);
        System.out.println(
                "organisation " + (status.organisationCode().isEmpty() ? "none" : status.organisationCode()));
        status.gateways()
                .forEach(gateway -> System.out.println("gateway " + gateway.id() + " "
                        + (gateway.ready() ? "ready" : "not set up")
                        + (gateway.lastError() == null ? "" : ", last look failed: " + gateway.lastError())));
        System.out.println("in  " + status.inbox());
        System.out.println("out " + status.outbox());
        ShellTable table = new ShellTable();
        table.column("Given up");
        table.column("Way");
        table.column("Kind");
        table.column("Task");
        table.column("Error");
        PageRequest page = new PageRequest(PageRequest.MAX_LIMIT, "");
        exchange.inbox(caller, Optional.of(InboxMessage.State.DEAD), page)
                .items()
                .forEach(message -> table.addRow()
                        .addContent(message.id(), "in", message.kind(), message.subject(), message.error()));
        exchange.outbox(caller, Optional.of(MessageState.DEAD), page).items().forEach(message -> table.addRow()
                .addContent(message.id(), "out", message.kind(), message.subject(), message.lastError()));
        table.print(System.out);
        return null;
    }
}
