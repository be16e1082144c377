package org.jianyan.consultation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.decision.DecisionTemplateService;
import org.jianyan.consultation.decision.NewDecisionTemplate;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "consultation",
        name = "decision-templates",
        description = "Lists decisions as they are often given, keeps one, or takes one away")
public final class DecisionTemplatesCommand implements Action {
    @Reference
    private DecisionTemplateService templates;

    @Option(name = "--organisation", description = "Keeps one for this organisation, given by its code")
    private String organisation;

    @Option(name = "--title", description = "Its title; one with the same title is replaced")
    private String title;

    @Option(name = "--decision", description = "ADOPTED, PARTLY_ADOPTED and so on")
    private String decision;

    @Option(name = "--reason", description = "{条款} in it stands for the provision that each opinion is on")
    private String reason;

    @Option(name = "--remove", description = "Takes this one away, given by its id")
    private String removed;

    @Override
    public Object execute() {
        if (removed != null) {
            templates.remove(ConsoleCaller.current(), Uuids.require("remove", removed));
        }
        if (organisation != null) {
            templates.add(ConsoleCaller.current(), new NewDecisionTemplate(organisation, title, decision, reason));
        }
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("Organisation");
        table.column("Title");
        table.column("Decision");
        table.column("Reason");
        templates.list(ConsoleCaller.current()).forEach(template -> table.addRow()
                .addContent(
                        template.id(),
                        template.organisationCode(),
                        template.title(),
                        template.decision(),
                        template.reason()));
        table.print(System.out);
        return null;
    }
}
