package org.jianyan.extensions.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.extensions.PublisherService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "extension",
        name = "publishers",
        description = "Lists the certificates whose holders may publish extensions")
public final class PublishersCommand implements Action {
    @Reference
    private PublisherService publishers;

    @Override
    public Object execute() {
        if (publishers.isDevelopmentMode()) {
            System.out.println("DEVELOPMENT MODE: unsigned extensions are installed on this node");
        }
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("Subject");
        table.column("SHA-256");
        table.column("Valid to");
        table.column("Revoked");
        publishers.list(ConsoleCaller.current()).forEach(publisher -> table.addRow()
                .addContent(
                        publisher.id(),
                        publisher.subject(),
                        publisher.sha256(),
                        publisher.validTo(),
                        publisher.revokedAt() == null ? "" : publisher.revokedAt()));
        table.emptyTableText("no publisher is trusted").print(System.out);
        return null;
    }
}
