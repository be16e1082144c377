package org.jianyan.identity.keys;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * A key that encrypts fields, without itself.
 *
 * @param current whether values are encrypted under it at present
 */
public record DataKey(String id, String algorithm, OffsetDateTime createdAt, boolean current) {
    public DataKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(createdAt, "createdAt");
    }
}
