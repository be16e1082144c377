package org.jianyan.registry.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.registry.work.SupportRequest;
import org.jianyan.registry.work.SupportService;

@Service
@Command(scope = "registry", name = "support-answer", description = "Answers what a contact point asks for")
public final class SupportAnswerCommand implements Action {
    @Reference
    private SupportService service;

    @Argument(name = "request", description = "Its identifier", required = true)
    private String request;

    @Argument(index = 1, name = "verdict", description = "GRANTED or DECLINED", required = true)
    private String verdict;

    @Argument(index = 2, name = "answer", description = "The answer", required = true)
    private String answer;

    @Override
    public Object execute() {
        System.out.println(service.answer(
                        ConsoleCaller.current(),
                        Uuids.require("request", request),
                        new SupportRequest.Answer(verdict, answer))
                .verdict());
        return null;
    }
}
