package org.jianyan.identity.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.identity.Action;
import org.jianyan.identity.AuditEntry;
import org.jianyan.identity.Caller;

/** An act that is not yet in the chain. */
@Entity
@Table(name = "audit_pending")
public class PendingAuditEntity {
    @Id
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

    protected PendingAuditEntity() {}

    public PendingAuditEntity(UUID id, Instant actedAt, Caller caller, Action action, String object) {
        this.id = id.toString();
        this.actedAt = actedAt;
        account = caller.name();
        scope = caller.scope();
        onBehalfOf = caller.onBehalfOf(action);
        address = caller.address();
        this.action = action.name();
        this.object = object;
    }

    public AuditEntry toEntry(long position, String hash) {
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
