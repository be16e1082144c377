package org.jianyan.consultation;

import java.util.List;

/**
 * Numbers of opinions for each value of each filter, under the filter's name in {@link OpinionQuery}. A filter's own values
 * are counted as if it were not set, so that one sees what another choice would bring.
 *
 * @param total how many opinions the whole query finds
 * @param waiting entries of the ledger, of whatever kind and consultation, that are not in the index yet
 * @param provision in the order of the text
 * @param contactPointPath the largest first
 * @param day in the order of days
 */
public record SearchCounts(
        long total,
        long waiting,
        List<Count> provision,
        List<Count> method,
        List<Count> contactPointPath,
        List<Count> kind,
        List<Count> stance,
        List<Count> state,
        List<Count> day) {
    public SearchCounts {
        provision = List.copyOf(provision);
        method = List.copyOf(method);
        contactPointPath = List.copyOf(contactPointPath);
        kind = List.copyOf(kind);
        stance = List.copyOf(stance);
        state = List.copyOf(state);
        day = List.copyOf(day);
    }

    /**
     * A value of a filter.
     *
     * @param value as the filter takes it
     * @param label for people
     */
    public record Count(String value, String label, long opinions) {}
}
