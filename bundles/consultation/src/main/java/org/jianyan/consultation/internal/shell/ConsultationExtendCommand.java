package org.jianyan.consultation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.NewDeadline;
import org.jianyan.consultation.StageService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "consultation", name = "extend", description = "Sets until when opinions are taken")
public final class ConsultationExtendCommand implements Action {
    @Reference
    private StageService stages;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Argument(index = 1, name = "deadline", description = "ISO 8601 with offset", required = true)
    private String deadline;

    @Argument(index = 2, name = "reason", description = "Required once the deadline was announced")
    private String reason = "";

    @Override
    public Object execute() {
        var extended =
                stages.extend(ConsoleCaller.current(), Uuids.require("id", id), new NewDeadline(deadline, reason));
        System.out.println(extended.id() + " is " + extended.stage() + " until " + extended.deadline());
        return null;
    }
}
