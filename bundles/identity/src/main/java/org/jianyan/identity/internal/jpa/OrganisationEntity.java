package org.jianyan.identity.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationKind;

@Entity
@Table(name = "organisation")
public class OrganisationEntity {
    @Id
    private String id;

    private String code;
    private String name;
    private String kind;

    @Column(name = "parent_id")
    private String parentId;

    private String path;

    protected OrganisationEntity() {}

    public OrganisationEntity(Organisation organisation) {
        id = organisation.id().toString();
        code = organisation.code();
        name = organisation.name();
        kind = organisation.kind().name();
        parentId =
                organisation.parentId() == null ? null : organisation.parentId().toString();
        path = organisation.path();
    }

    public void rename(String newName) {
        name = newName;
    }

    public Organisation toRecord() {
        UUID parent = parentId == null ? null : UUID.fromString(parentId);
        return new Organisation(UUID.fromString(id), code, name, OrganisationKind.valueOf(kind), parent, path);
    }
}
