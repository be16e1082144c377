package org.jianyan.evaluation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A year's evaluation of an organisation's contact points (履职评价).
 *
 * @param session of the Council of Chairpersons that decided, {@code null} before
 */
public record PointEvaluation(
        UUID id,
        String organisationPath,
        int year,
        UUID frameId,
        State state,
        String session,
        LocalDate decidedOn,
        OffsetDateTime computedAt,
        OffsetDateTime publishedAt) {

    /** Where it stands: each follows the one before. */
    public enum State {
        PREPARED,
        COMPUTED,
        REVIEWED,
        DECIDED,
        /** Frozen, and open to everybody. */
        PUBLISHED
    }
}
