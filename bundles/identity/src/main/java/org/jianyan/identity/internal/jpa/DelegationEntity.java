package org.jianyan.identity.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.identity.access.Delegation;

@Entity
@Table(name = "delegation")
public class DelegationEntity {
    @Id
    private String id;

    @Column(name = "account_id")
    private String accountId;

    @Column(name = "delegate_id")
    private String delegateId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String reason;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected DelegationEntity() {}

    public DelegationEntity(UUID id, UUID accountId, UUID delegateId, Instant startsAt, Instant endsAt, String reason) {
        this.id = id.toString();
        this.accountId = accountId.toString();
        this.delegateId = delegateId.toString();
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.reason = reason;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    /** Whether an account gave it or was given it. */
    public boolean concerns(UUID account) {
        return accountId.equals(account.toString()) || delegateId.equals(account.toString());
    }

    /** @return whether it was in force or to come */
    public boolean revoke(Instant now) {
        boolean wasValid = revokedAt == null;
        revokedAt = wasValid ? now : revokedAt;
        return wasValid;
    }

    public Delegation toRecord(String account, String delegate) {
        return new Delegation(
                id(),
                account,
                delegate,
                startsAt.atOffset(ZoneOffset.UTC),
                endsAt.atOffset(ZoneOffset.UTC),
                reason,
                revokedAt == null ? null : revokedAt.atOffset(ZoneOffset.UTC));
    }
}
