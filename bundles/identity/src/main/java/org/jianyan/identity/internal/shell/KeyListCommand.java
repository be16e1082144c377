package org.jianyan.identity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.keys.KeyService;

@Service
@Command(
        scope = "identity",
        name = "key-list",
        description = "Lists the keys that encrypt personal data, without themselves")
public final class KeyListCommand implements Action {
    @Reference
    private KeyService service;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Key");
        table.column("Algorithm");
        table.column("Since");
        table.column("Present");
        service.list(ConsoleCaller.current()).forEach(key -> table.addRow()
                .addContent(key.id(), key.algorithm(), key.createdAt(), key.current() ? "yes" : ""));
        table.print(System.out);
        return null;
    }
}
