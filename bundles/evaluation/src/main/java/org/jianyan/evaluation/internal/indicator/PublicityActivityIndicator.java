package org.jianyan.evaluation.internal.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jianyan.commons.Dates;
import org.jianyan.commons.Title;
import org.jianyan.evaluation.spi.Indicator;
import org.jianyan.evaluation.spi.Measurement;
import org.jianyan.evaluation.spi.Measurement.Evidence;
import org.jianyan.evaluation.spi.Subject;
import org.jianyan.evaluation.spi.Year;
import org.jianyan.publicity.CampaignActivityService;
import org.jianyan.publicity.CampaignActivityService.Held;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Publicity: activities against the parameter activities, people counted against the parameter audience, half the points
 * each. The same topic in the same form on the same day is one activity.
 */
@Component
public final class PublicityActivityIndicator implements Indicator {
    private final CampaignActivityService activities;

    @Activate
    public PublicityActivityIndicator(@Reference CampaignActivityService activities) {
        this.activities = activities;
    }

    @Override
    public String id() {
        return "publicity-activities";
    }

    @Override
    public Title title() {
        return new Title("普法宣传的次数和受众", "Publicity activities and audience");
    }

    @Override
    public Map<UUID, Measurement> measure(List<Subject> subjects, Year year, Map<String, BigDecimal> parameters) {
        List<Held> all = activities.heldBelow(year.organisationPath(), year.from(), year.to());
        Map<UUID, Measurement> measured = new HashMap<>();
        for (Subject subject : subjects) {
            Set<String> seen = new HashSet<>();
            List<Evidence> evidence = new ArrayList<>();
            long counted = 0;
            long audience = 0;
            for (Held held : all) {
                if (!held.organisationPath().startsWith(subject.path())) {
                    continue;
                }
                boolean isNew = seen.add(held.topic() + " " + held.form() + " "
                        + held.heldAt().atZone(Dates.ZONE).toLocalDate());
                counted += isNew ? 1 : 0;
                audience += isNew ? held.audienceCount() : 0;
                evidence.add(new Evidence(
                        "campaign-activity",
                        held.id().toString(),
                        held.topic() + "，" + held.audienceCount() + " 人" + (isNew ? "" : "：同日同题同形式，不重复计"),
                        isNew ? BigDecimal.ONE : BigDecimal.ZERO));
            }
            BigDecimal share = Shares.mean(
                    Shares.of(BigDecimal.valueOf(counted), Shares.parameter(parameters, "activities", 2)),
                    Shares.of(BigDecimal.valueOf(audience), Shares.parameter(parameters, "audience", 200)));
            measured.put(subject.id(), new Measurement(share, "活动 " + counted + " 次，受众 " + audience + " 人", evidence));
        }
        return measured;
    }
}
