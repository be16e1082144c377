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

/** Share of requests that were taken on over the platform (article 10 of the city's rules). */
@Component(service = Indicator.class)
public final class DigitalWorkIndicator extends ContributionIndicator {
    @Activate
    public DigitalWorkIndicator(@Reference ContributionService contributions) {
        super(contributions);
    }

    @Override
    public String id() {
        return "digital-work";
    }

    @Override
    public Title title() {
        return new Title("数字化履职", "Digital work");
    }

    @Override
    Measurement measure(Work work, Map<String, BigDecimal> parameters) {
        List<Evidence> evidence = new ArrayList<>();
        long accepted = 0;
        for (Request request : work.requests()) {
            boolean isAccepted = request.acceptedAt() != null;
            accepted += isAccepted ? 1 : 0;
            evidence.add(new Evidence(
                    "request",
                    request.taskId().toString(),
                    request.title() + (isAccepted ? "" : "：没有在平台上接受"),
                    isAccepted ? BigDecimal.ONE : BigDecimal.ZERO));
        }
        return new Measurement(
                Shares.of(accepted, work.requests().size()),
                "在平台上接受 " + accepted + " 件，共 " + work.requests().size() + " 件",
                evidence);
    }
}
