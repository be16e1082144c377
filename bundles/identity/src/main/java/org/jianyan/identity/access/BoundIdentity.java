package org.jianyan.identity.access;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/**
 * Who an account is at an identity provider.
 *
 * @param subject the provider's own identifier of the person
 * @param usedAt when it was last signed in by, {@code null} for never
 */
public record BoundIdentity(UUID id, String issuer, String subject, OffsetDateTime boundAt, OffsetDateTime usedAt) {
    public BoundIdentity {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(subject, "subject");
    }
}
