package org.jianyan.consultation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.StageService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "consultation", name = "close", description = "Ends the taking of opinions")
public final class ConsultationCloseCommand implements Action {
    @Reference
    private StageService stages;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Override
    public Object execute() {
        var closed = stages.close(ConsoleCaller.current(), Uuids.require("id", id));
        System.out.println(closed.id() + " is " + closed.stage());
        return null;
    }
}
