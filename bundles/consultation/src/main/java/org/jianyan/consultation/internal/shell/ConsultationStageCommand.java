package org.jianyan.consultation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.NewStage;
import org.jianyan.consultation.StageService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "consultation", name = "stage", description = "Takes a consultation to its next stage")
public final class ConsultationStageCommand implements Action {
    @Reference
    private StageService stages;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Argument(
            index = 1,
            name = "stage",
            description = "PUBLISHED, OPEN, CLOSED, COLLATING, ANSWERED or ARCHIVED",
            required = true)
    @Completion(
            value = StringsCompleter.class,
            values = {"PUBLISHED", "OPEN", "CLOSED", "COLLATING", "ANSWERED", "ARCHIVED"})
    private String stage;

    @Argument(index = 2, name = "reason", description = "Required for a step back")
    private String reason = "";

    @Override
    public Object execute() {
        var moved = stages.move(ConsoleCaller.current(), Uuids.require("id", id), new NewStage(stage, reason));
        System.out.println(moved.id() + " is " + moved.stage());
        return null;
    }
}
