package org.jianyan.evaluation.internal.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jianyan.commons.Title;
import org.jianyan.consultation.ContributionService;
import org.jianyan.consultation.ContributionService.Contribution;
import org.jianyan.consultation.Decision;
import org.jianyan.evaluation.spi.Indicator;
import org.jianyan.evaluation.spi.Measurement;
import org.jianyan.evaluation.spi.Measurement.Evidence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Of valid opinions: adopted counts 1, partly adopted one half, up to the parameter full. */
@Component(service = Indicator.class)
public final class AdoptionIndicator extends ContributionIndicator {
    @Activate
    public AdoptionIndicator(@Reference ContributionService contributions) {
        super(contributions);
    }

    @Override
    public String id() {
        return "opinions-adopted";
    }

    @Override
    public Title title() {
        return new Title("意见采纳", "Opinions adopted");
    }

    @Override
    Measurement measure(Work work, Map<String, BigDecimal> parameters) {
        List<Evidence> evidence = new ArrayList<>();
        long adopted = 0;
        long partly = 0;
        for (Contribution opinion : work.valid()) {
            if (opinion.decision() == Decision.ADOPTED || opinion.decision() == Decision.PARTLY_ADOPTED) {
                boolean whole = opinion.decision() == Decision.ADOPTED;
                adopted += whole ? 1 : 0;
                partly += whole ? 0 : 1;
                evidence.add(new Evidence(
                        "opinion",
                        opinion.opinionId().toString(),
                        opinion.decision().title(),
                        whole ? BigDecimal.ONE : new BigDecimal("0.5")));
            }
        }
        BigDecimal full = Shares.parameter(parameters, "full", 5);
        BigDecimal sum = BigDecimal.valueOf(2 * adopted + partly).divide(BigDecimal.valueOf(2));
        return new Measurement(
                Shares.of(sum, full),
                "采纳 " + adopted + " 条，部分采纳 " + partly + " 条；" + full.toPlainString() + " 条得满分",
                evidence);
    }
}
