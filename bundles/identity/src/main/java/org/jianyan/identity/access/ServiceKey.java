package org.jianyan.identity.access;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/**
 * A key by which a system calls, without itself.
 *
 * @param title what it is for
 * @param usedAt when it was used last, to the hour; {@code null} if never
 * @param revokedAt {@code null} if it was not
 */
public record ServiceKey(
        UUID id,
        String account,
        String title,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt,
        OffsetDateTime usedAt,
        OffsetDateTime revokedAt) {
    public ServiceKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /**
     * A key to be made.
     *
     * @param account of an {@link org.jianyan.identity.Role#INTEGRATION_CLIENT}
     * @param expiresOn last day, at most two years from now
     */
    public record New(String account, String title, String expiresOn) {}

    /** @param key itself, shown this once: as a bearer token, or in the password's place */
    public record Issued(ServiceKey serviceKey, String key) {}
}
