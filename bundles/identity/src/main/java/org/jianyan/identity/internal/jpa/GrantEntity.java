package org.jianyan.identity.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.identity.Grant;
import org.jianyan.identity.Role;

@Entity
@Table(name = "account_grant")
public class GrantEntity {
    @Id
    private String id;

    @Column(name = "account_id")
    private String accountId;

    private String role;

    @Column(name = "organisation_id")
    private String organisationId;

    private String scope;

    protected GrantEntity() {}

    public GrantEntity(UUID id, UUID accountId, Grant grant) {
        this.id = id.toString();
        this.accountId = accountId.toString();
        role = grant.role().name();
        organisationId = grant.organisationId().toString();
        scope = grant.scope();
    }

    public UUID accountId() {
        return UUID.fromString(accountId);
    }

    public Grant toRecord() {
        return new Grant(Role.valueOf(role), UUID.fromString(organisationId), scope);
    }
}
