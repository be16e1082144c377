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

/** The first valid opinion must have come before the request's deadline. */
@Component(service = Indicator.class)
public final class AnsweredInTimeIndicator extends ContributionIndicator {
    @Activate
    public AnsweredInTimeIndicator(@Reference ContributionService contributions) {
        super(contributions);
    }

    @Override
    public String id() {
        return "answered-in-time";
    }

    @Override
    public Title title() {
        return new Title("按时回复率", "Share of requests answered in time");
    }

    @Override
    Measurement measure(Work work, Map<String, BigDecimal> parameters) {
        List<Evidence> evidence = new ArrayList<>();
        long inTime = 0;
        for (Request request : work.requests()) {
            boolean isInTime = work.answer(request)
                    .filter(opinion -> opinion.submittedAt().isBefore(request.deadline()))
                    .isPresent();
            inTime += isInTime ? 1 : 0;
            evidence.add(new Evidence(
                    "request",
                    request.taskId().toString(),
                    request.title() + "，截止 " + request.deadline() + (isInTime ? "" : "：未按时回复"),
                    isInTime ? BigDecimal.ONE : BigDecimal.ZERO));
        }
        return new Measurement(
                Shares.of(inTime, work.requests().size()),
                "按时回复 " + inTime + " 件，共 " + work.requests().size() + " 件",
                evidence);
    }
}
