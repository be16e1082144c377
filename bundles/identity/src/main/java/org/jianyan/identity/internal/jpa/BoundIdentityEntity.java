package org.jianyan.identity.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.access.BoundIdentity;

@Entity
@Table(name = "account_identity")
public class BoundIdentityEntity {
    @Id
    private String id;

    @Column(name = "account_id")
    private String accountId;

    private String issuer;
    private String subject;

    @Column(name = "bound_at")
    private Instant boundAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected BoundIdentityEntity() {}

    public BoundIdentityEntity(UUID account, String issuer, String subject, Instant now) {
        id = Uuids.next().toString();
        accountId = account.toString();
        this.issuer = issuer;
        this.subject = subject;
        boundAt = now;
    }

    public UUID accountId() {
        return UUID.fromString(accountId);
    }

    public void used(Instant now) {
        usedAt = now;
    }

    public BoundIdentity toRecord() {
        return new BoundIdentity(
                UUID.fromString(id),
                issuer,
                subject,
                boundAt.atOffset(ZoneOffset.UTC),
                usedAt == null ? null : usedAt.atOffset(ZoneOffset.UTC));
    }
}
