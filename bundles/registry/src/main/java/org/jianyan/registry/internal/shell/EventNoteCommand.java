package org.jianyan.registry.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.registry.lifecycle.LifecycleService;
import org.jianyan.registry.lifecycle.NewPointEvent;

@Service
@Command(scope = "registry", name = "event-note", description = "Notes what is done about a contact point")
public final class EventNoteCommand implements Action {
    @Reference
    private LifecycleService service;

    @Argument(name = "point", description = "Its identifier", required = true)
    private String point;

    @Argument(index = 1, name = "act", description = "Such as COMMEND, URGE, RESTORE, RENEW", required = true)
    private String act;

    @Argument(index = 2, name = "on", description = "The day, such as 2026-11-01", required = true)
    private String on;

    @Argument(index = 3, name = "reason", description = "Why", required = true)
    private String reason;

    @Option(name = "--session", description = "Session of the Council of Chairpersons")
    private String session;

    @Option(name = "--matters", description = "What has to be mended, or what it is commended for")
    private String matters;

    @Option(name = "--deadline", description = "By when it has to be mended")
    private String deadline;

    @Option(name = "--number", description = "Number of the letter")
    private String number;

    @Option(name = "--name", description = "The new name")
    private String name;

    @Option(name = "--address", description = "The new address")
    private String address;

    @Option(name = "--until", description = "Last day of the new term")
    private String until;

    @Override
    public Object execute() {
        System.out.println(service.act(
                        ConsoleCaller.current(),
                        Uuids.require("point", point),
                        new NewPointEvent(act, on, session, reason, matters, deadline, number, name, address, until))
                .standing());
        return null;
    }
}
