package org.jianyan.legislation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.plan.PlanService;

@Service
@Command(
        scope = "legislation",
        name = "plan-text",
        description = "Makes a plan's items a text that opinions can be asked on, or its next version")
public final class PlanTextCommand implements Action {
    @Reference
    private PlanService plans;

    @Argument(name = "plan", description = "The plan's id", required = true)
    private String plan;

    @Argument(index = 1, name = "label", description = "The version's label, such as 征求意见稿", required = true)
    private String label;

    @Override
    public Object execute() {
        Draft draft = plans.text(ConsoleCaller.current(), Uuids.require("plan", plan), label);
        System.out.println(draft.id() + " version " + draft.versions().size());
        return null;
    }
}
