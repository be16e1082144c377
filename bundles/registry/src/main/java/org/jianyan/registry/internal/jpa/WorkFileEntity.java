package org.jianyan.registry.internal.jpa;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.attachments.Attachment;
import org.jianyan.commons.Uuids;
import org.jianyan.registry.work.WorkFile;

/** A file of a training, of money spent or of a request for support. */
@Entity
@Table(name = "work_file")
public class WorkFileEntity {
    @Id
    private String id;

    @Column(name = "owner_id")
    private String ownerId;

    @Column(name = "attachment_id")
    private String attachmentId;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected WorkFileEntity() {}

    public WorkFileEntity(UUID owner, UUID attachment, String by, Instant now) {
        id = Uuids.next().toString();
        ownerId = owner.toString();
        attachmentId = attachment.toString();
        addedBy = by;
        addedAt = now;
    }

    public UUID attachmentId() {
        return UUID.fromString(attachmentId);
    }

    public WorkFile toRecord(Attachment file) {
        return new WorkFile(UUID.fromString(id), UUID.fromString(ownerId), file, addedBy);
    }
}
