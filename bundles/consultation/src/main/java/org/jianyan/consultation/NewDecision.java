package org.jianyan.consultation;

import java.util.List;

/**
 * A decision on one or more opinions.
 *
 * @param opinionIds 1 to 500 UUIDs
 * @param decision one of {@link Decision}
 * @param reason always needed
 */
public record NewDecision(List<String> opinionIds, String decision, String reason) {
    public NewDecision {
        opinionIds = opinionIds == null ? List.of() : List.copyOf(opinionIds);
    }
}
