package org.jianyan.identity.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.identity.AuditEntry;

@Entity
@Table(name = "audit_entry")
public class AuditEntity {
    @Id
    private String id;

    @Column(name = "acted_at")
    private Instant actedAt;

    private String account;
    private String action;
    private String object;

    protected AuditEntity() {}

    public AuditEntity(UUID id, Instant actedAt, String account, String action, String object) {
        this.id = id.toString();
        this.actedAt = actedAt;
        this.account = account;
        this.action = action;
        this.object = object;
    }

    public AuditEntry toRecord() {
        return new AuditEntry(UUID.fromString(id), actedAt.atOffset(ZoneOffset.UTC), account, action, object);
    }
}
