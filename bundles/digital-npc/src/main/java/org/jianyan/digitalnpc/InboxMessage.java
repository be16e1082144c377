package org.jianyan.digitalnpc;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A message that came in, without its content.
 *
 * @param error why it could not be worked on, {@code null} if it could
 */
public record InboxMessage(
        UUID id,
        String gateway,
        String messageId,
        String kind,
        String subject,
        State state,
        String error,
        int attempts,
        String sha256,
        OffsetDateTime receivedAt) {

    /** Where it stands. */
    public enum State {
        RECEIVED,
        DONE,
        /** Given up; a person may have it worked on again. */
        DEAD
    }
}
