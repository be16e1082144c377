package org.jianyan.consultation.task;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A contact point's part in a consultation.
 *
 * @param deadline the consultation's
 * @param acceptedAt {@code null} until it is accepted
 * @param dueAt when the contact point's report has to be there: the consultation's deadline, or a later moment that was set
 *     when the report was returned
 * @param sentAt when the report was sent, {@code null} until then, and again after it was returned
 * @param overdue whether the report was sent too late, or is not there and should be
 */
public record Task(
        UUID id,
        UUID consultationId,
        String consultationTitle,
        OffsetDateTime deadline,
        UUID contactPointId,
        String contactPointName,
        String contactPointPath,
        TaskState state,
        OffsetDateTime acceptedAt,
        String acceptedBy,
        OffsetDateTime dueAt,
        OffsetDateTime sentAt,
        boolean overdue) {}
