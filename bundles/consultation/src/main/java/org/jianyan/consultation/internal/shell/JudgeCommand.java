package org.jianyan.consultation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.decision.DecisionService;
import org.jianyan.consultation.decision.NewJudgement;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "consultation",
        name = "decision-judge",
        description = "Approves, refuses or withdraws a decision that was proposed")
public final class JudgeCommand implements Action {
    @Reference
    private DecisionService decisions;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Argument(index = 1, name = "proposal", description = "From consultation:decision-proposals", required = true)
    private String proposal;

    @Argument(index = 2, name = "verdict", description = "APPROVE, REFUSE or WITHDRAW", required = true)
    @Completion(
            value = StringsCompleter.class,
            values = {"APPROVE", "REFUSE", "WITHDRAW"})
    private String verdict;

    @Argument(index = 3, name = "comment", description = "Required if it is refused")
    private String comment = "";

    @Override
    public Object execute() {
        var judged = decisions.judge(
                ConsoleCaller.current(),
                Uuids.require("id", id),
                Uuids.require("proposal", proposal),
                new NewJudgement(verdict, comment));
        System.out.println(judged.id() + " is " + judged.state() + ", " + judged.opinions() + " opinions");
        return null;
    }
}
