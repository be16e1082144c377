package org.jianyan.consultation;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A change of a consultation's stage or deadline.
 *
 * @param was the stage's name, or the deadline; empty when it was set first
 * @param became the stage's name, or the deadline
 * @param reason may be empty
 * @param changedBy name of the account
 */
public record ConsultationChange(
        UUID id, Kind kind, String was, String became, String reason, String changedBy, OffsetDateTime changedAt) {
    /** What was changed. */
    public enum Kind {
        STAGE,
        DEADLINE
    }
}
