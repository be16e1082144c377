package org.jianyan.evaluation.internal.indicator;

import org.jianyan.commons.Title;
import org.jianyan.evaluation.LawEvaluationService;
import org.jianyan.evaluation.LawEvaluationService.HandedIn;
import org.jianyan.evaluation.spi.Indicator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Written feedback in evaluations of laws (article 9 of the city's rules), one for each evaluation. */
@Component(service = Indicator.class)
public final class FeedbackIndicator extends HandedInIndicator {
    @Activate
    public FeedbackIndicator(@Reference LawEvaluationService evaluations) {
        super(evaluations);
    }

    @Override
    public String id() {
        return "evaluation-feedback";
    }

    @Override
    public Title title() {
        return new Title("立法后评估书面反馈", "Written feedback in evaluations");
    }

    @Override
    boolean counts(HandedIn handedIn) {
        return !handedIn.isProblem();
    }

    @Override
    String sameness(HandedIn handedIn) {
        return handedIn.evaluationId().toString();
    }

    @Override
    String name() {
        return "书面反馈";
    }
}
