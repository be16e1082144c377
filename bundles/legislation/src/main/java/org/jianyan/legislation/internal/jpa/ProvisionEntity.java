package org.jianyan.legislation.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionKind;

@Entity
@Table(name = "provision")
public class ProvisionEntity {
    @Id
    private String id;

    @Column(name = "version_id")
    private String versionId;

    @Column(name = "parent_id")
    private String parentId;

    @Column(name = "lineage_id")
    private String lineageId;

    private String kind;
    private String number;
    private String label;
    private String caption;
    private String content;
    private String sha256;
    private int position;

    protected ProvisionEntity() {}

    public ProvisionEntity(Provision provision) {
        id = provision.id().toString();
        versionId = provision.versionId().toString();
        parentId = provision.parentId() == null ? null : provision.parentId().toString();
        lineageId = provision.lineageId().toString();
        kind = provision.kind().name();
        number = provision.number();
        label = provision.label();
        caption = provision.caption();
        content = provision.text();
        sha256 = provision.sha256();
        position = provision.position();
    }

    Provision toRecord() {
        return new Provision(
                UUID.fromString(id),
                UUID.fromString(versionId),
                parentId == null ? null : UUID.fromString(parentId),
                UUID.fromString(lineageId),
                ProvisionKind.valueOf(kind),
                number,
                label,
                caption,
                content,
                position,
                sha256);
    }
}
