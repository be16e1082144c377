package org.jianyan.registry.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.registry.lifecycle.CandidacyService;
import org.jianyan.registry.lifecycle.NewCandidacyStep;

@Service
@Command(scope = "registry", name = "candidacy-step", description = "Brings a candidacy on")
public final class CandidacyStepCommand implements Action {
    @Reference
    private CandidacyService service;

    @Argument(name = "candidacy", description = "Its identifier", required = true)
    private String candidacy;

    @Argument(
            index = 1,
            name = "act",
            description = "CHECK, VISIT, LIST, DECIDE, PUBLISH, AWARD, REFUSE or WITHDRAW",
            required = true)
    private String act;

    @Argument(index = 2, name = "on", description = "The day, such as 2026-11-01", required = true)
    private String on;

    @Option(name = "--session", description = "Session of the Council of Chairpersons")
    private String session;

    @Option(name = "--reason", description = "Why")
    private String reason;

    @Option(name = "--code", description = "Code of the contact point, to award")
    private String code;

    @Option(name = "--plaque", description = "Number of the plaque, to award")
    private String plaque;

    @Option(name = "--until", description = "Last day of the term, to award")
    private String until;

    @Override
    public Object execute() {
        System.out.println(service.act(
                        ConsoleCaller.current(),
                        Uuids.require("candidacy", candidacy),
                        new NewCandidacyStep(act, on, session, reason, code, plaque, until))
                .state());
        return null;
    }
}
