package org.jianyan.consultation.internal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.decision.DecisionService;
import org.jianyan.consultation.decision.NewDecision;
import org.jianyan.identity.Caller;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "consultation",
        name = "decide",
        description = "Decides on opinions and groups, or previews or proposes a decision")
public final class DecideCommand implements Action {
    @Reference
    private DecisionService decisions;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Argument(index = 1, name = "decision", description = "ADOPTED, PARTLY_ADOPTED and so on", required = true)
    @Completion(
            value = StringsCompleter.class,
            values = {
                "ADOPTED",
                "PARTLY_ADOPTED",
                "NOT_ADOPTED",
                "ALREADY_PROVIDED_FOR",
                "PASSED_ON",
                "KEPT_FOR_REFERENCE"
            })
    private String decision;

    @Argument(
            index = 2,
            name = "reason",
            description = "{条款} in it stands for the provision that each opinion is on",
            required = true)
    private String reason;

    @Option(name = "--opinion", description = "An opinion's id; may be given several times", multiValued = true)
    private List<String> opinions = new ArrayList<>();

    @Option(name = "--group", description = "A group's id; may be given several times", multiValued = true)
    private List<String> groups = new ArrayList<>();

    @Option(name = "--expected", description = "How many opinions the preview found")
    private Integer expected;

    @Option(name = "--preview", description = "Says what it would come to and changes nothing")
    private boolean preview;

    @Option(name = "--propose", description = "Leaves it to somebody else to approve")
    private boolean propose;

    @Override
    public Object execute() {
        Caller caller = ConsoleCaller.current();
        UUID consultation = Uuids.require("id", id);
        NewDecision wanted = new NewDecision(opinions, groups, decision, reason, expected);
        if (preview) {
            var would = decisions.preview(caller, consultation, wanted);
            System.out.println(would.opinions() + " opinions: " + would.undecided() + " have no decision, "
                    + would.unchanged() + " have this one, others " + would.replaced());
        } else if (propose) {
            var proposal = decisions.propose(caller, consultation, wanted);
            System.out.println("proposal " + proposal.id() + " for " + proposal.opinions() + " opinions");
        } else {
            var outcome = decisions.decide(caller, consultation, wanted);
            System.out.println(outcome.opinions() + " opinions, " + outcome.decided() + " decided now");
        }
        return null;
    }
}
