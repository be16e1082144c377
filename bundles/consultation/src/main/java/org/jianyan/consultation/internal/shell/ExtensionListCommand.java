package org.jianyan.consultation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.consultation.CollectionMethodService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "extension",
        name = "list",
        description = "Lists extension bundles and the collection methods they offer")
public final class ExtensionListCommand implements Action {
    @Reference
    private CollectionMethodService methods;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Bundle");
        table.column("Version");
        table.column("State");
        table.column("Methods");
        methods.extensions(ConsoleCaller.current()).forEach(extension -> table.addRow()
                .addContent(
                        extension.bundle(),
                        extension.version(),
                        extension.state(),
                        String.join(", ", extension.methods())));
        table.emptyTableText("no extension is installed").print(System.out);
        return null;
    }
}
