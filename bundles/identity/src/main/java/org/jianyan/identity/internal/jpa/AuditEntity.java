package org.jianyan.identity.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.identity.AuditEntry;

/** An act in the chain; added, never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntity {
    @Id
    private long position;

    private String id;

    @Column(name = "acted_at")
    private Instant actedAt;

    private String account;
    private String scope;

    @Column(name = "on_behalf_of")
    private String onBehalfOf;

    private String address;
    private String action;
    private String object;
    private String hash;

    protected AuditEntity() {}

    AuditEntity(AuditEntry entry) {
        position = entry.position();
        id = entry.id().toString();
        actedAt = entry.at().toInstant();
        account = entry.account();
        scope = entry.scope();
        onBehalfOf = entry.onBehalfOf();
        address = entry.address();
        action = entry.action();
        object = entry.object();
        hash = entry.hash();
    }

    public AuditEntry toRecord() {
        return new AuditEntry(
                position,
                UUID.fromString(id),
                actedAt.atOffset(ZoneOffset.UTC),
                account,
                scope,
                onBehalfOf,
                address,
                action,
                object,
                hash);
    }
}
