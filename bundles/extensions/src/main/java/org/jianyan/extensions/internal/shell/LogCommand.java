package org.jianyan.extensions.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.extensions.ExtensionEvent;
import org.jianyan.extensions.ExtensionService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "extension",
        name = "log",
        description = "Tells what happened to extensions, refusals included; the last 500")
public final class LogCommand implements Action {
    @Reference
    private ExtensionService extensions;

    @Argument(name = "name", description = "The extension's name")
    @Completion(ExtensionCompleter.class)
    private String name;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("At");
        table.column("By");
        table.column("Name");
        table.column("Version");
        table.column("What");
        table.column("Detail");
        Page<ExtensionEvent> page = page("");
        while (page.next() != null) {
            page = page(page.next());
        }
        page.items().forEach(event -> table.addRow()
                .addContent(event.at(), event.account(), event.name(), event.version(), event.kind(), event.detail()));
        table.emptyTableText("nothing happened").print(System.out);
        return null;
    }

    private Page<ExtensionEvent> page(String after) {
        return extensions.events(ConsoleCaller.current(), name, new PageRequest(PageRequest.MAX_LIMIT, after));
    }
}
