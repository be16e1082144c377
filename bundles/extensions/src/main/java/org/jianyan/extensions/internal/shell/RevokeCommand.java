package org.jianyan.extensions.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.extensions.Publisher;
import org.jianyan.extensions.PublisherService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "extension",
        name = "revoke",
        description = "Trusts a publisher no more; extensions signed by it are disabled")
public final class RevokeCommand implements Action {
    @Reference
    private PublisherService publishers;

    @Argument(name = "id", description = "The publisher's id", required = true)
    private String id;

    @Argument(index = 1, name = "reason", description = "Why", required = true)
    private String reason;

    @Override
    public Object execute() {
        Publisher publisher = publishers.revoke(ConsoleCaller.current(), Uuids.require("id", id), reason);
        System.out.println("revoked " + publisher.subject());
        return null;
    }
}
