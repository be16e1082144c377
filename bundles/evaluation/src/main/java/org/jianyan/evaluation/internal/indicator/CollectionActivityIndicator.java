package org.jianyan.evaluation.internal.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jianyan.commons.Title;
import org.jianyan.consultation.ContributionService;
import org.jianyan.evaluation.spi.Indicator;
import org.jianyan.evaluation.spi.Measurement;
import org.jianyan.evaluation.spi.Measurement.Evidence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Symposia, hearings, research and questionnaires that brought at least one valid opinion, up to the parameter full. */
@Component(service = Indicator.class)
public final class CollectionActivityIndicator extends ContributionIndicator {
    @Activate
    public CollectionActivityIndicator(@Reference ContributionService contributions) {
        super(contributions);
    }

    @Override
    public String id() {
        return "collection-activities";
    }

    @Override
    public Title title() {
        return new Title("征集活动", "Activities of collection");
    }

    @Override
    Measurement measure(Work work, Map<String, BigDecimal> parameters) {
        Set<UUID> fruitful = new HashSet<>();
        work.valid().forEach(opinion -> fruitful.add(opinion.submissionId()));
        Map<UUID, String> activities = new LinkedHashMap<>();
        work.opinions().stream()
                .filter(opinion -> METHODS.contains(opinion.method()))
                .forEach(opinion -> activities.put(opinion.submissionId(), opinion.method()));
        List<Evidence> evidence = new ArrayList<>();
        long counted = 0;
        for (Map.Entry<UUID, String> activity : activities.entrySet()) {
            boolean counts = fruitful.contains(activity.getKey());
            counted += counts ? 1 : 0;
            evidence.add(new Evidence(
                    "submission",
                    activity.getKey().toString(),
                    activity.getValue() + (counts ? "" : "：没有有效意见"),
                    counts ? BigDecimal.ONE : BigDecimal.ZERO));
        }
        BigDecimal full = Shares.parameter(parameters, "full", 2);
        return new Measurement(
                Shares.of(BigDecimal.valueOf(counted), full),
                "座谈、调研、问卷等活动 " + counted + " 次；" + full.toPlainString() + " 次得满分",
                evidence);
    }

    private static final Set<String> METHODS = Set.of(
            "symposium",
            "expert-review",
            "hearing",
            "field-research",
            "home-visit",
            "questionnaire",
            "research-report");
}
