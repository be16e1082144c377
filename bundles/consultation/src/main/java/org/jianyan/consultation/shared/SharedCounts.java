package org.jianyan.consultation.shared;

import java.util.List;
import java.util.UUID;

/**
 * How many opinions there are.
 *
 * @param opinions in all
 * @param provisions those on each provision that has any, in the order of the text
 */
public record SharedCounts(long opinions, List<Count> provisions) {
    public SharedCounts {
        provisions = List.copyOf(provisions);
    }

    /**
     * @param provisionId {@code null} for the whole text
     * @param label as the provision is cited
     */
    public record Count(UUID provisionId, String label, long opinions) {}
}
