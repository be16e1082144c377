package org.jianyan.consultation.figure;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is counted of a consultation at a moment, for what the caller may see: everything, or contact points of a scope.
 *
 * @param texts distinct texts among the opinions, {@code null} if not everything is seen
 * @param groups groups of texts, {@code null} if not everything is seen
 * @param asked contact points that were asked
 * @param accepted contact points that took the task
 * @param sent contact points whose report was sent
 * @param overdue contact points whose report was not there when it was due
 * @param counts opinions by each dimension
 */
public record Figures(
        OffsetDateTime at,
        long submissions,
        long opinions,
        Long texts,
        Long groups,
        int asked,
        int accepted,
        int sent,
        int overdue,
        Rates rates,
        Map<Dimension, List<Count>> counts) {
    public Figures {
        Map<Dimension, List<Count>> copy = new EnumMap<>(Dimension.class);
        counts.forEach((dimension, list) -> copy.put(dimension, List.copyOf(list)));
        counts = copy;
    }

    /**
     * Parts of a whole from 0 to 1, to four digits; {@code null} where there is no whole.
     *
     * @param response reports sent of contact points asked
     * @param distinctness distinct texts of opinions
     * @param answered opinions decided on of all
     * @param adoption opinions adopted or partly adopted of those decided on
     */
    public record Rates(Double response, Double distinctness, Double answered, Double adoption) {}

    /**
     * A number of opinions.
     *
     * @param key for programs: an enum's name, a method's identifier, a path, a day; a provision's label
     * @param label for people
     */
    public record Count(String key, String label, long opinions) {}
}
