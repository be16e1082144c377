package org.jianyan.consultation;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A contact point's part in a consultation.
 *
 * @param state ASSIGNED or ACCEPTED
 * @param acceptedAt {@code null} until it is accepted
 */
public record Task(
        UUID id,
        UUID consultationId,
        String consultationTitle,
        OffsetDateTime deadline,
        UUID contactPointId,
        String contactPointName,
        String contactPointPath,
        String state,
        OffsetDateTime acceptedAt,
        String acceptedBy) {}
