package org.jianyan.identity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.access.SessionService;

@Service
@Command(scope = "identity", name = "session-end", description = "Ends a session")
public final class SessionEndCommand implements Action {
    @Reference
    private SessionService service;

    @Argument(name = "session", description = "Its identifier", required = true)
    private String session;

    @Override
    public Object execute() {
        service.end(ConsoleCaller.current(), Uuids.require("session", session));
        return null;
    }
}
