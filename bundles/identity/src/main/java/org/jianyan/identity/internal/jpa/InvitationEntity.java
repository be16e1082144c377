package org.jianyan.identity.internal.jpa;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The one invitation that an account's owner may use. */
@Entity
@Table(name = "account_invitation")
public class InvitationEntity {
    @Id
    @Column(name = "account_id")
    private String accountId;

    @Column(name = "code_digest")
    private String codeDigest;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected InvitationEntity() {}

    public InvitationEntity(UUID accountId, String codeDigest, Instant expiresAt) {
        this.accountId = accountId.toString();
        this.codeDigest = codeDigest;
        this.expiresAt = expiresAt;
    }

    public UUID accountId() {
        return UUID.fromString(accountId);
    }

    public boolean isValid(Instant now) {
        return expiresAt.isAfter(now);
    }
}
