package org.jianyan.evaluation.internal.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jianyan.evaluation.LawEvaluationService;
import org.jianyan.evaluation.LawEvaluationService.HandedIn;
import org.jianyan.evaluation.spi.Indicator;
import org.jianyan.evaluation.spi.Measurement;
import org.jianyan.evaluation.spi.Measurement.Evidence;
import org.jianyan.evaluation.spi.Subject;
import org.jianyan.evaluation.spi.Year;

/** What the indicators have in common that read what was handed in to evaluations of laws. */
abstract class HandedInIndicator implements Indicator {
    /** Characters, spaces apart, below which a text is too short to count. */
    private static final int LEAST = 10;

    private final LawEvaluationService evaluations;

    HandedInIndicator(LawEvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    /** Whether this is one of those counted here. */
    abstract boolean counts(HandedIn handedIn);

    /** What makes two of them the same. */
    abstract String sameness(HandedIn handedIn);

    /** What they are called, with their measure word, for people. */
    abstract String name();

    @Override
    public Map<UUID, Measurement> measure(List<Subject> subjects, Year year, Map<String, BigDecimal> parameters) {
        List<HandedIn> all = evaluations.handedIn(year.organisationPath(), year.from(), year.to()).stream()
                .filter(this::counts)
                .toList();
        BigDecimal full = Shares.parameter(parameters, "full", 1);
        Set<String> said = new HashSet<>();
        Map<UUID, Measurement> measured = new HashMap<>();
        Map<UUID, String> notes = new HashMap<>();
        for (HandedIn handedIn : all) {
            String words = handedIn.text().replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", "");
            if (words.length() < LEAST) {
                notes.put(handedIn.id(), "：过于简短");
            } else if (!said.add(handedIn.evaluationId() + words)) {
                notes.put(handedIn.id(), "：与先交的雷同");
            }
        }
        for (Subject subject : subjects) {
            Set<String> seen = new HashSet<>();
            List<Evidence> evidence = new ArrayList<>();
            all.stream()
                    .filter(handedIn -> handedIn.organisationPath().startsWith(subject.path()))
                    .forEach(handedIn -> {
                        String note = notes.getOrDefault(handedIn.id(), "");
                        boolean counted = note.isEmpty() && seen.add(sameness(handedIn));
                        evidence.add(new Evidence(
                                handedIn.isProblem() ? "law-problem" : "law-feedback",
                                handedIn.id().toString(),
                                name() + (counted || !note.isEmpty() ? note : "：重复"),
                                counted ? BigDecimal.ONE : BigDecimal.ZERO));
                    });
            measured.put(
                    subject.id(),
                    new Measurement(
                            Shares.of(BigDecimal.valueOf(seen.size()), full),
                            name() + " " + seen.size() + "；" + full.toPlainString() + " 得满分",
                            evidence));
        }
        return measured;
    }
}
