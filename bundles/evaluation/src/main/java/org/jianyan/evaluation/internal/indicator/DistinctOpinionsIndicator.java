package org.jianyan.evaluation.internal.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianyan.commons.Title;
import org.jianyan.consultation.ContributionService;
import org.jianyan.consultation.ContributionService.Contribution;
import org.jianyan.consultation.ContributionService.Request;
import org.jianyan.consultation.Worth;
import org.jianyan.evaluation.spi.Indicator;
import org.jianyan.evaluation.spi.Measurement;
import org.jianyan.evaluation.spi.Measurement.Evidence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Valid opinions by draft, each draft up to the parameter perDraft: many on one draft do not make up for none on another. */
@Component(service = Indicator.class)
public final class DistinctOpinionsIndicator extends ContributionIndicator {
    @Activate
    public DistinctOpinionsIndicator(@Reference ContributionService contributions) {
        super(contributions);
    }

    @Override
    public String id() {
        return "distinct-opinions";
    }

    @Override
    public Title title() {
        return new Title("有效意见数量", "Distinct opinions");
    }

    @Override
    Measurement measure(Work work, Map<String, BigDecimal> parameters) {
        BigDecimal full = Shares.parameter(parameters, "perDraft", 5);
        List<Evidence> evidence = new ArrayList<>();
        Map<Worth, Long> counts = new LinkedHashMap<>();
        Map<UUID, Long> byDraft = new HashMap<>();
        for (Contribution opinion : work.opinions()) {
            counts.merge(opinion.worth(), 1L, Long::sum);
            boolean valid = opinion.worth() == Worth.VALID;
            if (valid) {
                byDraft.merge(opinion.consultationId(), 1L, Long::sum);
            }
            evidence.add(new Evidence(
                    "opinion",
                    opinion.opinionId().toString(),
                    opinion.worth().title() + (opinion.like() == null ? "" : "：" + opinion.like()),
                    valid ? BigDecimal.ONE : BigDecimal.ZERO));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Request request : work.requests()) {
            sum = sum.add(Shares.of(BigDecimal.valueOf(byDraft.getOrDefault(request.consultationId(), 0L)), full));
        }
        BigDecimal share = work.requests().isEmpty()
                ? BigDecimal.ONE
                : Shares.of(sum, BigDecimal.valueOf(work.requests().size()));
        StringBuilder words = new StringBuilder("收到 " + work.opinions().size() + " 条");
        counts.forEach((worth, count) -> words.append("，")
                .append(worth.title())
                .append(' ')
                .append(count)
                .append(" 条"));
        return new Measurement(
                share,
                words.append("；每部草案 ")
                        .append(full.toPlainString())
                        .append(" 条得满分")
                        .toString(),
                evidence);
    }
}
