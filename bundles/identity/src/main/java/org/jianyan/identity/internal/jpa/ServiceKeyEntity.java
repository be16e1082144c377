package org.jianyan.identity.internal.jpa;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.identity.access.ServiceKey;

@Entity
@Table(name = "service_key")
public class ServiceKeyEntity {
    @Id
    private String id;

    @Column(name = "account_id")
    private String accountId;

    private String title;

    @Column(name = "key_digest")
    private String keyDigest;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ServiceKeyEntity() {}

    public ServiceKeyEntity(
            UUID id, UUID accountId, String title, String keyDigest, Instant createdAt, Instant expiresAt) {
        this.id = id.toString();
        this.accountId = accountId.toString();
        this.title = title;
        this.keyDigest = keyDigest;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public UUID accountId() {
        return UUID.fromString(accountId);
    }

    public boolean isValid(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }

    /** {@code null} if never. */
    public Instant usedAt() {
        return usedAt;
    }

    public void used(Instant now) {
        usedAt = now;
    }

    /** @return whether it was valid until now */
    public boolean revoke(Instant now) {
        boolean wasValid = revokedAt == null;
        revokedAt = wasValid ? now : revokedAt;
        return wasValid;
    }

    public ServiceKey toRecord(String account) {
        return new ServiceKey(
                id(), account, title, createdAt.atOffset(ZoneOffset.UTC), at(expiresAt), at(usedAt), at(revokedAt));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
