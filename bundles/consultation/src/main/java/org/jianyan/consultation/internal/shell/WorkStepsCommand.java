package org.jianyan.consultation.internal.shell;

import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.consultation.task.WorkStep;
import org.jianyan.consultation.task.WorkStepService;
import org.jianyan.consultation.task.WorkSteps;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "consultation",
        name = "work-steps",
        description = "Lists the steps that organisations have set for contact points' work, or sets them")
public final class WorkStepsCommand implements Action {
    @Reference
    private WorkStepService service;

    @Option(name = "--organisation", description = "Sets this organisation's steps, given by its code")
    private String organisation;

    @Argument(
            name = "steps",
            description =
                    "With --organisation: each step as CODE=title, in their order; none for those of the organisation"
                            + " above",
            multiValued = true)
    private List<String> steps = new ArrayList<>();

    @Override
    public Object execute() {
        if (organisation != null) {
            WorkSteps set = service.set(
                    ConsoleCaller.current(),
                    new WorkSteps(
                            organisation,
                            steps.stream().map(WorkStepsCommand::step).toList()));
            System.out.println(set.organisationCode() + ": " + set.steps().size() + " steps");
            return null;
        }
        ShellTable table = new ShellTable();
        table.column("Organisation");
        table.column("Step");
        table.column("Title");
        service.list(ConsoleCaller.current()).forEach(set -> set.steps()
                .forEach(step -> table.addRow().addContent(set.organisationCode(), step.code(), step.title())));
        table.print(System.out);
        return null;
    }

    private static WorkStep step(String text) {
        int at = text.indexOf('=');
        return at < 0 ? new WorkStep(text, "") : new WorkStep(text.substring(0, at), text.substring(at + 1));
    }
}
