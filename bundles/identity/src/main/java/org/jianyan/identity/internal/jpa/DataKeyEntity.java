package org.jianyan.identity.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.identity.keys.DataKey;

/** Which key the database needs, without the key. */
@Entity
@Table(name = "data_key")
public class DataKeyEntity {
    @Id
    private String id;

    private String proof;

    @Column(name = "created_at")
    private Instant createdAt;

    protected DataKeyEntity() {}

    public DataKeyEntity(String id, String proof, Instant createdAt) {
        this.id = id;
        this.proof = proof;
        this.createdAt = createdAt;
    }

    public String id() {
        return id;
    }

    /** Its identifier, encrypted with it. */
    public String proof() {
        return proof;
    }

    public DataKey toRecord(String algorithm, boolean isCurrent) {
        return new DataKey(id, algorithm, createdAt.atOffset(ZoneOffset.UTC), isCurrent);
    }
}
