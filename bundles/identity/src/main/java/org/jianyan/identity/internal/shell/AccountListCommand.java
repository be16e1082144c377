package org.jianyan.identity.internal.shell;

import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.AccountService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "identity", name = "account-list", description = "Lists accounts with their roles")
public final class AccountListCommand implements Action {
    @Reference
    private AccountService accounts;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Name");
        table.column("Roles");
        table.column("Person");
        String after = "";
        do {
            var page = accounts.list(ConsoleCaller.current(), new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().forEach(account -> table.addRow()
                    .addContent(
                            account.name(),
                            account.grants().stream()
                                    .map(grant -> grant.role() + " " + grant.scope())
                                    .collect(Collectors.joining(", ")),
                            account.displayName()));
            after = page.next();
        } while (after != null);
        table.print(System.out);
        return null;
    }
}
