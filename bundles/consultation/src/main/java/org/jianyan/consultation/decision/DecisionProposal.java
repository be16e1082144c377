package org.jianyan.consultation.decision;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jianyan.consultation.Decision;

/**
 * A decision that one person proposes and another approves. For which opinions it is stays as it was proposed.
 *
 * @param opinions how many it is for
 * @param remaining how many of them have not got it; 0 when an approval has been carried out
 * @param judgedBy who approved, refused or withdrew it, {@code null} until then
 * @param comment may be empty
 */
public record DecisionProposal(
        UUID id,
        Decision decision,
        String reason,
        State state,
        long opinions,
        long remaining,
        String proposedBy,
        OffsetDateTime proposedAt,
        String judgedBy,
        OffsetDateTime judgedAt,
        String comment) {
    /** Where a proposal stands. */
    public enum State {
        PROPOSED,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }
}
