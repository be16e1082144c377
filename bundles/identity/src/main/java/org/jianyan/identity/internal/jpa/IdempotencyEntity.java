package org.jianyan.identity.internal.jpa;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

@Entity
@Table(name = "idempotency_key")
public class IdempotencyEntity {
    @Id
    private String id;

    private String fingerprint;

    @Column(name = "result_id")
    private String resultId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected IdempotencyEntity() {}

    public IdempotencyEntity(String id, String fingerprint, UUID resultId, Instant createdAt) {
        this.id = id;
        this.fingerprint = fingerprint;
        this.resultId = resultId.toString();
        this.createdAt = createdAt;
    }

    public String fingerprint() {
        return fingerprint;
    }

    public UUID resultId() {
        return UUID.fromString(resultId);
    }
}
