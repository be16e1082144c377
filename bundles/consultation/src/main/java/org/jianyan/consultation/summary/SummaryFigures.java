package org.jianyan.consultation.summary;

import java.util.List;

/**
 * The numbers of a consultation.
 *
 * @param texts distinct texts among the opinions
 * @param groups groups of texts
 * @param decisions by what was decided
 * @param provisions by provision, in the order of the text
 * @param methods by collection method, the most frequent first
 * @param sources by contact point, and the public
 */
public record SummaryFigures(
        long submissions,
        long opinions,
        long texts,
        long groups,
        List<Count> decisions,
        List<Count> provisions,
        List<Count> methods,
        List<Count> sources) {
    public SummaryFigures {
        decisions = List.copyOf(decisions);
        provisions = List.copyOf(provisions);
        methods = List.copyOf(methods);
        sources = List.copyOf(sources);
    }

    /** A number of opinions. */
    public record Count(String label, long opinions) {}
}
