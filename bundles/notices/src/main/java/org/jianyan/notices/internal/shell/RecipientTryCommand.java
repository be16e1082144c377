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
@Command(scope = "notices", name = "recipient-try", description = "Sends a recipient a notice that tries it out")
public final class RecipientTryCommand implements Action {
    @Reference
    private RecipientService recipients;

    @Argument(name = "id", description = "The recipient's id", required = true)
    private String id;

    @Override
    public Object execute() {
        recipients.test(ConsoleCaller.current(), Uuids.require("id", id));
        return null;
    }
}
