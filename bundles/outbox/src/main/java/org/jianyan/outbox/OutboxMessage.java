package org.jianyan.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A message on its way, without its payload.
 *
 * @param attempts how often it was tried
 * @param nextAttemptAt when it is tried next, if it is pending
 * @param lastError what went wrong at the last attempt, {@code null} if nothing did
 * @param sha256 of the payload, in hexadecimal
 * @param sentAt {@code null} until it has arrived
 */
public record OutboxMessage(
        UUID id,
        String queue,
        String key,
        String kind,
        String subject,
        String destination,
        MessageState state,
        int attempts,
        OffsetDateTime nextAttemptAt,
        String lastError,
        String sha256,
        OffsetDateTime createdAt,
        OffsetDateTime sentAt) {}
