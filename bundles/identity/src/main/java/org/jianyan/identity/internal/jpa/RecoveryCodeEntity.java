package org.jianyan.identity.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A code that stands in for a lost second factor, once. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCodeEntity {
    @Id
    private String id;

    @Column(name = "account_id")
    private String accountId;

    @Column(name = "code_digest")
    private String codeDigest;

    protected RecoveryCodeEntity() {}

    public RecoveryCodeEntity(UUID id, UUID accountId, String codeDigest) {
        this.id = id.toString();
        this.accountId = accountId.toString();
        this.codeDigest = codeDigest;
    }
}
