package org.jianyan.digitalnpc.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.digitalnpc.DigitalNpcService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "digital-npc", name = "retry", description = "Works on a message again that was given up, in or out")
public final class RetryCommand implements Action {
    @Reference
    private DigitalNpcService exchange;

    @Argument(name = "message", description = "The message's id", required = true)
    private String message;

    @Override
    public Object execute() {
        exchange.retry(ConsoleCaller.current(), Uuids.require("message", message));
        System.out.println("it is tried again");
        return null;
    }
}
