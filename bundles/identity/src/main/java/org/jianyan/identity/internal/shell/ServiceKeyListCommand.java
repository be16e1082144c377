package org.jianyan.identity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.access.ServiceKeyService;

@Service
@Command(scope = "identity", name = "service-key-list", description = "Lists the keys of systems that call")
public final class ServiceKeyListCommand implements Action {
    @Reference
    private ServiceKeyService service;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Key");
        table.column("Account");
        table.column("For");
        table.column("Expires");
        table.column("Used");
        table.column("Revoked");
        service.list(ConsoleCaller.current()).forEach(key -> table.addRow()
                .addContent(key.id(), key.account(), key.title(), key.expiresAt(), key.usedAt(), key.revokedAt()));
        table.print(System.out);
        return null;
    }
}
