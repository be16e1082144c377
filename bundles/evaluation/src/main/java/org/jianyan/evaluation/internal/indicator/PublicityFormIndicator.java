package org.jianyan.evaluation.internal.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jianyan.commons.Title;
import org.jianyan.evaluation.spi.Indicator;
import org.jianyan.evaluation.spi.Measurement;
import org.jianyan.evaluation.spi.Measurement.Evidence;
import org.jianyan.evaluation.spi.Subject;
import org.jianyan.evaluation.spi.Year;
import org.jianyan.publicity.ActivityForm;
import org.jianyan.publicity.CampaignActivityService;
import org.jianyan.publicity.CampaignActivityService.Held;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publicity: different forms against the parameter forms. */
@Component
public final class PublicityFormIndicator implements Indicator {
    private final CampaignActivityService activities;

    @Activate
    public PublicityFormIndicator(@Reference CampaignActivityService activities) {
        this.activities = activities;
    }

    @Override
    public String id() {
        return "publicity-forms";
    }

    @Override
    public Title title() {
        return new Title("普法宣传的形式", "Forms of publicity");
    }

    @Override
    public Map<UUID, Measurement> measure(List<Subject> subjects, Year year, Map<String, BigDecimal> parameters) {
        List<Held> all = activities.heldBelow(year.organisationPath(), year.from(), year.to());
        BigDecimal full = Shares.parameter(parameters, "forms", 2);
        Map<UUID, Measurement> measured = new HashMap<>();
        for (Subject subject : subjects) {
            Set<ActivityForm> forms = EnumSet.noneOf(ActivityForm.class);
            List<Evidence> evidence = new ArrayList<>();
            all.stream()
                    .filter(held -> held.organisationPath().startsWith(subject.path()))
                    .forEach(held -> evidence.add(new Evidence(
                            "campaign-activity",
                            held.id().toString(),
                            held.form().title(),
                            forms.add(held.form()) ? BigDecimal.ONE : BigDecimal.ZERO)));
            measured.put(
                    subject.id(),
                    new Measurement(
                            Shares.of(BigDecimal.valueOf(forms.size()), full),
                            "形式 " + forms.size() + " 种；" + full.toPlainString() + " 种得满分",
                            evidence));
        }
        return measured;
    }
}
