package org.jianyan.evaluation.internal.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jianyan.commons.Title;
import org.jianyan.consultation.ContributionService;
import org.jianyan.consultation.ContributionService.Request;
import org.jianyan.evaluation.spi.Indicator;
import org.jianyan.evaluation.spi.Measurement;
import org.jianyan.evaluation.spi.Measurement.Evidence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A request is answered by one valid opinion; who was asked nothing has missed nothing. */
@Component(service = Indicator.class)
public final class RequestsAnsweredIndicator extends ContributionIndicator {
    @Activate
    public RequestsAnsweredIndicator(@Reference ContributionService contributions) {
        super(contributions);
    }

    @Override
    public String id() {
        return "requests-answered";
    }

    @Override
    public Title title() {
        return new Title("征询任务回复率", "Share of requests answered");
    }

    @Override
    Measurement measure(Work work, Map<String, BigDecimal> parameters) {
        List<Evidence> evidence = new ArrayList<>();
        long answered = 0;
        for (Request request : work.requests()) {
            boolean isAnswered = work.answer(request).isPresent();
            answered += isAnswered ? 1 : 0;
            evidence.add(new Evidence(
                    "request",
                    request.taskId().toString(),
                    request.title() + (isAnswered ? "" : "：没有有效意见"),
                    isAnswered ? BigDecimal.ONE : BigDecimal.ZERO));
        }
        return new Measurement(
                Shares.of(answered, work.requests().size()),
                "回复 " + answered + " 件，共 " + work.requests().size() + " 件",
                evidence);
    }
}
