package org.jianyan.consultation.internal.shell;

import java.util.List;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.GroupService;
import org.jianyan.consultation.GroupingSummary;
import org.jianyan.consultation.OpinionGroup;
import org.jianyan.identity.Caller;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "consultation",
        name = "groups",
        description = "Shows how many submissions became how many texts and groups, and the largest groups")
public final class ConsultationGroupsCommand implements Action {
    @Reference
    private GroupService groups;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Option(name = "--provision", description = "Only groups on this provision, as it is cited")
    private String provision;

    @Option(name = "--limit", description = "How many groups, 1 to 500")
    private int limit = 10;

    @Override
    public Object execute() {
        Caller caller = ConsoleCaller.current();
        UUID consultationId = Uuids.require("id", id);
        GroupingSummary summary = groups.summary(caller, consultationId);
        List<OpinionGroup> largest = groups.groups(caller, consultationId, provision, new PageRequest(limit, ""))
                .items();
        System.out.println(summary.submissions() + " submissions with " + summary.opinions() + " opinions -> "
                + summary.texts() + " distinct texts -> " + summary.groups() + " groups, " + summary.campaigns()
                + " of them perhaps campaigns");
        System.out.println(summary.waiting() + " entries of the ledger wait to be grouped"
                + (summary.isStopped() ? "; grouping is stopped" : ""));
        System.out.println();
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("Opinions").alignRight();
        table.column("Texts").alignRight();
        table.column("Kind");
        table.column("Provision");
        table.column("Campaign");
        table.column("Title or first text").maxSize(60);
        largest.forEach(group -> table.addRow()
                .addContent(
                        group.id(),
                        group.opinions(),
                        group.texts(),
                        group.kind().title()
                                + (group.stance() == null
                                        ? ""
                                        : " " + group.stance().title()),
                        group.provisionLabel(),
                        group.campaign() == null ? "" : group.campaign().title(),
                        group.title() == null ? group.text() : group.title()));
        table.print(System.out);
        return null;
    }
}
