package org.jianyan.evaluation.internal.indicator;

import org.jianyan.commons.Title;
import org.jianyan.evaluation.LawEvaluationService;
import org.jianyan.evaluation.LawEvaluationService.HandedIn;
import org.jianyan.evaluation.spi.Indicator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Problems of implementation, one for each provision of an evaluated law. */
@Component(service = Indicator.class)
public final class ProblemIndicator extends HandedInIndicator {
    @Activate
    public ProblemIndicator(@Reference LawEvaluationService evaluations) {
        super(evaluations);
    }

    @Override
    public String id() {
        return "implementation-problems";
    }

    @Override
    public Title title() {
        return new Title("反映实施中的问题", "Problems of implementation");
    }

    @Override
    boolean counts(HandedIn handedIn) {
        return handedIn.isProblem();
    }

    @Override
    String sameness(HandedIn handedIn) {
        return handedIn.evaluationId() + " " + handedIn.provisionId();
    }

    @Override
    String name() {
        return "实施中的问题";
    }
}
