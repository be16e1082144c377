package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.attachments.Attachment;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Attached;
import org.jianyan.consultation.LedgerKind;
import org.jianyan.consultation.internal.Seal;

/** A file that came with a submission. It is never changed. */
@Entity
@Table(name = "submission_attachment")
public class AttachedEntity implements Recordable {
    @Id
    private String id;

    @Column(name = "submission_id")
    private String submissionId;

    @Column(name = "attachment_id")
    private String attachmentId;

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size_bytes")
    private int size;

    private String sha256;

    @Column(name = "attached_by")
    private String attachedBy;

    @Column(name = "attached_at")
    private Instant attachedAt;

    protected AttachedEntity() {}

    public AttachedEntity(UUID submission, Attachment file, String by) {
        id = Uuids.next().toString();
        submissionId = submission.toString();
        attachmentId = file.id().toString();
        name = file.name();
        mediaType = file.mediaType();
        size = file.size();
        sha256 = file.sha256();
        attachedBy = by;
        attachedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public UUID id() {
        return UUID.fromString(id);
    }

    public UUID attachmentId() {
        return UUID.fromString(attachmentId);
    }

    public String sha256() {
        return sha256;
    }

    @Override
    public LedgerKind ledgerKind() {
        return LedgerKind.ATTACHMENT;
    }

    @Override
    public String commitment(Seal seal, String salt) {
        return seal.commit(salt, id, submissionId, attachmentId, name, mediaType, size, sha256, attachedBy, attachedAt);
    }

    public Attached toRecord() {
        return new Attached(UUID.fromString(id), name, mediaType, size, sha256, attachedAt.atOffset(ZoneOffset.UTC));
    }
}
