package org.jianyan.consultation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.decision.DecisionService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "consultation", name = "decision-proposals", description = "Lists the decisions that were proposed")
public final class DecisionProposalsCommand implements Action {
    @Reference
    private DecisionService decisions;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("State");
        table.column("Opinions").alignRight();
        table.column("Decision");
        table.column("Proposed by");
        table.column("Judged by");
        table.column("Reason");
        String after = "";
        do {
            var page = decisions.proposals(
                    ConsoleCaller.current(), Uuids.require("id", id), new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().forEach(proposal -> table.addRow()
                    .addContent(
                            proposal.id(),
                            proposal.state(),
                            proposal.opinions(),
                            proposal.decision(),
                            proposal.proposedBy(),
                            proposal.judgedBy() == null ? "" : proposal.judgedBy(),
                            proposal.reason()));
            after = page.next();
        } while (after != null);
        table.print(System.out);
        return null;
    }
}
