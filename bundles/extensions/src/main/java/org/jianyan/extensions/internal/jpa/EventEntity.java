package org.jianyan.extensions.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.extensions.ExtensionEvent;

/** What happened to an extension. */
@Entity
@Table(name = "extension_event")
public class EventEntity {
    @Id
    private String id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String account;
    private String name;
    private String version;

    @Column(name = "scope_path")
    private String scopePath;

    @Enumerated(EnumType.STRING)
    private ExtensionEvent.Kind kind;

    private String detail;

    protected EventEntity() {}

    public EventEntity(ExtensionEvent event, String scopePath) {
        id = event.id().toString();
        happenedAt = event.at().toInstant();
        account = event.account();
        name = event.name();
        version = event.version();
        kind = event.kind();
        detail = event.detail();
        this.scopePath = scopePath;
    }

    ExtensionEvent toRecord() {
        return new ExtensionEvent(
                UUID.fromString(id), happenedAt.atOffset(ZoneOffset.UTC), account, name, version, kind, detail);
    }
}
