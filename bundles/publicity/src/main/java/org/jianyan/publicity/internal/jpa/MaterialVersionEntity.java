package org.jianyan.publicity.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.attachments.Attachment;
import org.jianyan.publicity.Material;

@Entity
@Table(name = "campaign_material_version")
public class MaterialVersionEntity {
    @Id
    private String id;

    @Column(name = "material_id")
    private String materialId;

    private int number;
    private String note;

    @Column(name = "attachment_id")
    private String attachmentId;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected MaterialVersionEntity() {}

    public MaterialVersionEntity(
            UUID id, UUID materialId, int number, String note, UUID attachmentId, String account, Instant now) {
        this.id = id.toString();
        this.materialId = materialId.toString();
        this.number = number;
        this.note = note;
        this.attachmentId = attachmentId.toString();
        addedBy = account;
        addedAt = now;
    }

    public UUID materialId() {
        return UUID.fromString(materialId);
    }

    public int number() {
        return number;
    }

    public UUID attachmentId() {
        return UUID.fromString(attachmentId);
    }

    public Material.Version toRecord(Attachment file) {
        return new Material.Version(number, note, file, addedBy, addedAt.atOffset(ZoneOffset.UTC));
    }
}
