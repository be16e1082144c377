package org.jianyan.extensions.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.extensions.ExtensionService;
import org.jianyan.extensions.PublisherService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "extension", name = "list", description = "Lists extensions and what they offer")
public final class ExtensionListCommand implements Action {
    @Reference
    private ExtensionService extensions;

    @Reference
    private PublisherService publishers;

    @Override
    public Object execute() {
        if (publishers.isDevelopmentMode()) {
            System.out.println("DEVELOPMENT MODE: unsigned extensions are installed on this node");
        }
        ShellTable table = new ShellTable();
        table.column("Name");
        table.column("Version");
        table.column("Scope");
        table.column("State");
        table.column("Signer");
        table.column("Offers");
        table.column("Problem");
        extensions.list(ConsoleCaller.current()).forEach(extension -> table.addRow()
                .addContent(
                        extension.name(),
                        extension.version(),
                        extension.scope().isEmpty() ? "city" : extension.scope(),
                        extension.state(),
                        extension.signer().isEmpty() ? "UNSIGNED" : extension.signer(),
                        String.join(", ", extension.offers()),
                        extension.problem()));
        table.emptyTableText("no extension is installed").print(System.out);
        return null;
    }
}
