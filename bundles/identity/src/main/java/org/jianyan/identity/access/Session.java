package org.jianyan.identity.access;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/**
 * A person's being signed in.
 *
 * @param seenAt when a call came last, to the minute
 * @param expiresAt when one has to sign in anew, however often its token was renewed
 * @param address where it was started from
 * @param agent what the client said it was
 * @param current whether the call that asks is made in it
 */
public record Session(
        UUID id,
        String account,
        OffsetDateTime startedAt,
        OffsetDateTime seenAt,
        OffsetDateTime expiresAt,
        String address,
        String agent,
        boolean current) {
    public Session {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(seenAt, "seenAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }
}
