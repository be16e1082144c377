package org.jianyan.evaluation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.evaluation.PointEvaluationService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "evaluation", name = "compute", description = "Computes a year's lines of all contact points again")
public final class PointEvaluationComputeCommand implements Action {
    @Reference
    private PointEvaluationService evaluations;

    @Argument(name = "evaluation", description = "The evaluation's id", required = true)
    private String evaluation;

    @Override
    public Object execute() {
        var computed = evaluations.compute(ConsoleCaller.current(), Uuids.require("evaluation", evaluation));
        System.out.println(computed.year() + " " + computed.state() + " at " + computed.computedAt());
        return null;
    }
}
