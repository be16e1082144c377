package org.jianyan.evaluation.internal.jpa;

import java.math.BigDecimal;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.attachments.Attachment;
import org.jianyan.evaluation.PointEvidence;
import org.jianyan.evaluation.spi.Measurement;

@Entity
@Table(name = "point_evidence")
public class PointEvidenceEntity {
    @Id
    private String id;

    @Column(name = "line_id")
    private String lineId;

    private String kind;

    private String reference;

    private String note;

    private BigDecimal counted;

    @Column(name = "attachment_id")
    private String attachmentId;

    @Column(name = "handed_in_by")
    private String handedInBy;

    protected PointEvidenceEntity() {}

    /** @param account who handed it in, {@code null} if it was computed */
    public PointEvidenceEntity(UUID id, UUID lineId, Measurement.Evidence evidence, String account) {
        this.id = id.toString();
        this.lineId = lineId.toString();
        kind = evidence.kind();
        reference = evidence.reference();
        note = evidence.note();
        counted = evidence.counted();
        handedInBy = account;
    }

    public UUID lineId() {
        return UUID.fromString(lineId);
    }

    public String kind() {
        return kind;
    }

    public UUID attachmentId() {
        return attachmentId == null ? null : UUID.fromString(attachmentId);
    }

    public void attach(UUID attachment) {
        attachmentId = attachment.toString();
    }

    public PointEvidence toRecord(Attachment file) {
        return new PointEvidence(UUID.fromString(id), kind, reference, note, counted, file);
    }
}
