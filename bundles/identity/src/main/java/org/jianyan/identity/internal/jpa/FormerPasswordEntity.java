package org.jianyan.identity.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A password that may not be chosen again. */
@Entity
@Table(name = "former_password")
public class FormerPasswordEntity {
    @Id
    private String id;

    @Column(name = "account_id")
    private String accountId;

    @Column(name = "password_hash")
    private String passwordHash;

    protected FormerPasswordEntity() {}

    public FormerPasswordEntity(UUID id, UUID accountId, String passwordHash) {
        this.id = id.toString();
        this.accountId = accountId.toString();
        this.passwordHash = passwordHash;
    }

    public String passwordHash() {
        return passwordHash;
    }
}
