package org.jianyan.registry.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.attachments.Attachment;
import org.jianyan.commons.Uuids;
import org.jianyan.registry.spi.WorkLogEntry;
import org.jianyan.registry.standard.StandardEvidence;
import org.jianyan.registry.standard.StandardItem;

/** That a standard is met. */
@Entity
@Table(name = "standard_evidence")
public class StandardEvidenceEntity {
    @Id
    private String id;

    @Column(name = "contact_point_id")
    private String contactPointId;

    private String item;
    private int version;
    private String note;

    @Column(name = "attachment_id")
    private String attachmentId;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected StandardEvidenceEntity() {}

    public StandardEvidenceEntity(
            UUID contactPoint, StandardItem item, int version, String note, UUID attachment, String by, Instant now) {
        id = Uuids.next().toString();
        contactPointId = contactPoint.toString();
        this.item = item.name();
        this.version = version;
        this.note = note;
        attachmentId = attachment.toString();
        addedBy = by;
        addedAt = now;
    }

    public UUID attachmentId() {
        return UUID.fromString(attachmentId);
    }

    /** As the work log tells of it. */
    public WorkLogEntry toWorkLogEntry() {
        StandardItem shown = StandardItem.valueOf(item);
        return WorkLogEntry.at(
                addedAt, shown.isDocument() ? "工作制度" : "场地设施", shown.title() + "，第 " + version + " 版", note, id);
    }

    public StandardEvidence toRecord(Attachment file) {
        return new StandardEvidence(
                UUID.fromString(id),
                UUID.fromString(contactPointId),
                StandardItem.valueOf(item),
                version,
                note,
                file,
                addedBy,
                addedAt.atOffset(ZoneOffset.UTC));
    }
}
