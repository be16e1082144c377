package org.jianyan.notices.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.notices.RecipientService;

@Service
@Command(scope = "notices", name = "recipient-remove", description = "Takes a recipient of notices away")
public final class RecipientRemoveCommand implements Action {
    @Reference
    private RecipientService recipients;

    @Argument(name = "id", description = "The recipient's id", required = true)
    private String id;

    @Override
    public Object execute() {
        recipients.remove(ConsoleCaller.current(), Uuids.require("id", id));
        return null;
    }
}
