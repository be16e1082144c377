package org.jianyan.identity.access;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/**
 * Somebody stands in for somebody else, with the rights that one has then in the organisations in which both have a role.
 *
 * @param account who is away
 * @param delegate who stands in, of the same organisation
 * @param revokedAt {@code null} if it was not
 */
public record Delegation(
        UUID id,
        String account,
        String delegate,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        String reason,
        OffsetDateTime revokedAt) {
    public Delegation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(delegate, "delegate");
        Objects.requireNonNull(startsAt, "startsAt");
        Objects.requireNonNull(endsAt, "endsAt");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * A delegation to be given.
     *
     * @param startsAt ISO 8601 with offset
     * @param endsAt at most 180 days later
     */
    public record New(String delegate, String startsAt, String endsAt, String reason) {}
}
