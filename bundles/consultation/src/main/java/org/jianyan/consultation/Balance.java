package org.jianyan.consultation;

import java.util.Map;

/**
 * What a contact point has handed in to a consultation and what became of it.
 *
 * @param contactPointPath {@code null} for the public
 * @param decisions number of opinions by decision
 */
public record Balance(
        String contactPointPath, String contactPointName, long opinions, long decided, Map<Decision, Long> decisions) {
    public Balance {
        decisions = Map.copyOf(decisions);
    }
}
