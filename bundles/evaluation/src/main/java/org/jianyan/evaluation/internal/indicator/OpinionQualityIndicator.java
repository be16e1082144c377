package org.jianyan.evaluation.internal.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jianyan.commons.Title;
import org.jianyan.consultation.ContributionService;
import org.jianyan.consultation.ContributionService.Contribution;
import org.jianyan.evaluation.spi.Indicator;
import org.jianyan.evaluation.spi.Measurement;
import org.jianyan.evaluation.spi.Measurement.Evidence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Of each valid opinion a third for each of: names a provision, proposes wording, gives a reason. */
@Component(service = Indicator.class)
public final class OpinionQualityIndicator extends ContributionIndicator {
    @Activate
    public OpinionQualityIndicator(@Reference ContributionService contributions) {
        super(contributions);
    }

    @Override
    public String id() {
        return "opinion-quality";
    }

    @Override
    public Title title() {
        return new Title("意见质量", "Quality of opinions");
    }

    @Override
    Measurement measure(Work work, Map<String, BigDecimal> parameters) {
        List<Evidence> evidence = new ArrayList<>();
        long given = 0;
        List<Contribution> valid = work.valid();
        for (Contribution opinion : valid) {
            int parts = (opinion.namesProvision() ? 1 : 0)
                    + (opinion.proposesWording() ? 1 : 0)
                    + (opinion.givesReason() ? 1 : 0);
            given += parts;
            evidence.add(new Evidence(
                    "opinion",
                    opinion.opinionId().toString(),
                    (opinion.namesProvision() ? "条款√" : "条款×")
                            + (opinion.proposesWording() ? " 表述√" : " 表述×")
                            + (opinion.givesReason() ? " 理由√" : " 理由×"),
                    Shares.of(parts, 3)));
        }
        return new Measurement(
                valid.isEmpty() ? BigDecimal.ZERO : Shares.of(given, 3L * valid.size()),
                "有效意见 " + valid.size() + " 条，三要素共 " + given + " 项，应有 " + 3 * valid.size() + " 项",
                evidence);
    }
}
