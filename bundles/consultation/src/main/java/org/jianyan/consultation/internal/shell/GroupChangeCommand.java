package org.jianyan.consultation.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.GroupChange;
import org.jianyan.consultation.GroupService;
import org.jianyan.consultation.NewGroupChange;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "consultation",
        name = "group-change",
        description = "Merges, moves, titles, marks or classifies groups of opinions; group-changes undoes it")
public final class GroupChangeCommand implements Action {
    @Reference
    private GroupService groups;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Argument(index = 1, name = "action", description = "MERGE, MOVE, TITLE, CAMPAIGN or CLASSIFY", required = true)
    @Completion(
            value = StringsCompleter.class,
            values = {"MERGE", "MOVE", "TITLE", "CAMPAIGN", "CLASSIFY"})
    private String action;

    @Argument(index = 2, name = "reason", description = "Why", required = true)
    private String reason;

    @Option(
            name = "--group",
            description = "A group's id; MERGE takes the others into the first, MOVE into this one",
            multiValued = true)
    private List<String> groupIds;

    @Option(name = "--text", description = "A text's id, for MOVE", multiValued = true)
    private List<String> textIds;

    @Option(name = "--title", description = "For TITLE, MERGE and MOVE; '' for none")
    private String title;

    @Option(name = "--campaign", description = "CONFIRMED or DISMISSED, for CAMPAIGN")
    private String campaign;

    @Option(name = "--kind", description = "SUPPORT, OPPOSE, AMEND, DELETE, ADD or QUESTION, for CLASSIFY")
    private String kind;

    @Option(name = "--stance", description = "MORE, LESS or '' for none, for CLASSIFY")
    private String stance;

    @Override
    public Object execute() {
        GroupChange change = groups.change(
                ConsoleCaller.current(),
                Uuids.require("id", id),
                new NewGroupChange(action, groupIds, textIds, title, campaign, kind, stance, reason));
        System.out.println("changed " + change.groupIds() + "; undo it by: consultation:group-changes --undo "
                + change.id() + " " + id);
        return null;
    }
}
