package org.jianyan.identity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.access.ServiceKey;
import org.jianyan.identity.access.ServiceKeyService;

@Service
@Command(scope = "identity", name = "service-key-issue", description = "Issues a key to a system that calls")
public final class ServiceKeyIssueCommand implements Action {
    @Reference
    private ServiceKeyService service;

    @Argument(name = "account", description = "Of an INTEGRATION_CLIENT", required = true)
    private String account;

    @Argument(index = 1, name = "title", description = "What it is for", required = true)
    private String title;

    @Argument(index = 2, name = "expires", description = "Last day, such as 2027-12-31", required = true)
    private String expires;

    @Override
    public Object execute() {
        ServiceKey.Issued issued = service.issue(ConsoleCaller.current(), new ServiceKey.New(account, title, expires));
        System.out.println(issued.serviceKey().id());
        System.out.println("key, shown this once: " + issued.key());
        return null;
    }
}
