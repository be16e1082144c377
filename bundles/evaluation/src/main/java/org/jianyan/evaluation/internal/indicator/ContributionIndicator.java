package org.jianyan.evaluation.internal.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jianyan.consultation.ContributionService;
import org.jianyan.consultation.ContributionService.Contribution;
import org.jianyan.consultation.ContributionService.Request;
import org.jianyan.consultation.Worth;
import org.jianyan.evaluation.spi.Indicator;
import org.jianyan.evaluation.spi.Measurement;
import org.jianyan.evaluation.spi.Subject;
import org.jianyan.evaluation.spi.Year;

/** What the indicators have in common that read requests and opinions. */
abstract class ContributionIndicator implements Indicator {
    private final ContributionService contributions;

    ContributionIndicator(ContributionService contributions) {
        this.contributions = contributions;
    }

    /** A contact point's requests and its opinions, in the order of their arrival. */
    record Work(List<Request> requests, List<Contribution> opinions) {
        List<Contribution> valid() {
            return opinions.stream()
                    .filter(opinion -> opinion.worth() == Worth.VALID)
                    .toList();
        }

        /** The first valid opinion in answer to a request. */
        Optional<Contribution> answer(Request request) {
            return valid().stream()
                    .filter(opinion -> opinion.consultationId().equals(request.consultationId()))
                    .min(Comparator.comparing(Contribution::submittedAt));
        }
    }

    @Override
    public Map<UUID, Measurement> measure(
            List<Subject> subjects, Year year, Map<String, java.math.BigDecimal> parameters) {
        TreeMap<String, Work> byPath = new TreeMap<>();
        subjects.forEach(subject -> byPath.put(subject.path(), new Work(new ArrayList<>(), new ArrayList<>())));
        contributions.requests(year.organisationPath(), year.from(), year.to()).forEach(request -> of(
                        byPath, request.contactPointPath())
                .ifPresent(work -> work.requests().add(request)));
        contributions.contributions(
                year.organisationPath(), year.from(), year.to(), opinion -> of(byPath, opinion.contactPointPath())
                        .ifPresent(work -> work.opinions().add(opinion)));
        Map<UUID, Measurement> measured = new HashMap<>();
        subjects.forEach(subject -> measured.put(subject.id(), measure(byPath.get(subject.path()), parameters)));
        return measured;
    }

    /** The contact point at or above a path. */
    private static Optional<Work> of(TreeMap<String, Work> byPath, String path) {
        if (path == null) {
            return Optional.empty();
        }
        Map.Entry<String, Work> nearest = byPath.floorEntry(path);
        return nearest != null && path.startsWith(nearest.getKey())
                ? Optional.of(nearest.getValue())
                : Optional.empty();
    }

    abstract Measurement measure(Work work, Map<String, java.math.BigDecimal> parameters);
}
