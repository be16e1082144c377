package org.jianyan.digitalnpc;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A consultation that came in as a task, and what of it went out.
 *
 * @param opinionsQueuedAt {@code null} until the consultation is closed and its opinions are on their way
 * @param opinionsDigest SHA-256 over the lines {@code opinionId SPACE sha256(text) LF} in the order of the identifiers
 * @param decisions how many decisions are on their way or have arrived
 */
public record Exchange(
        UUID id,
        String gateway,
        String taskNumber,
        UUID consultationId,
        OffsetDateTime begunAt,
        OffsetDateTime opinionsQueuedAt,
        int opinions,
        String opinionsDigest,
        int decisions) {}
