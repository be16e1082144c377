package org.jianyan.publicity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.publicity.DispatchService;

@Service
@Command(scope = "publicity", name = "dispatch-retry", description = "Sends a message that was given up again")
public final class DispatchRetryCommand implements Action {
    @Reference
    private DispatchService dispatches;

    @Argument(name = "message", description = "The message's id", required = true)
    private String message;

    @Override
    public Object execute() {
        var sent = dispatches.retry(ConsoleCaller.current(), Uuids.require("message", message));
        System.out.println(sent.id() + " " + sent.state());
        return null;
    }
}
