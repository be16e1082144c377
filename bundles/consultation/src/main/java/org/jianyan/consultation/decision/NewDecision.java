package org.jianyan.consultation.decision;

import java.util.List;

/**
 * A decision on opinions and on groups of them; every member of a group gets it.
 *
 * @param opinionIds up to 500 UUIDs
 * @param groupIds up to 100 UUIDs
 * @param decision one of {@link org.jianyan.consultation.Decision}
 * @param reason always needed; {@value #PROVISION} in it stands for the provision that each opinion is on
 * @param expected how many opinions the preview found; {@code null} to decide on however many there are
 */
public record NewDecision(
        List<String> opinionIds, List<String> groupIds, String decision, String reason, Integer expected) {
    /** Replaced, in a reason, by the provision that an opinion is on. */
    public static final String PROVISION = "{条款}";

    public NewDecision {
        opinionIds = opinionIds == null ? List.of() : List.copyOf(opinionIds);
        groupIds = groupIds == null ? List.of() : List.copyOf(groupIds);
    }

    /** One on opinions alone. */
    public NewDecision(List<String> opinionIds, String decision, String reason) {
        this(opinionIds, List.of(), decision, reason, null);
    }
}
