package org.jianyan.evaluation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.attachments.Attachment;
import org.jianyan.evaluation.LawContributions.Evidence;

@Entity
@Table(name = "law_evidence")
public class EvidenceEntity {
    @Id
    private String id;

    @Column(name = "evaluation_id")
    private String evaluationId;

    @Column(name = "line_code")
    private String lineCode;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "organisation_name")
    private String organisationName;

    private String title;

    private String content;

    private String source;

    @Column(name = "attachment_id")
    private String attachmentId;

    @Column(name = "handed_in_by")
    private String handedInBy;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    protected EvidenceEntity() {}

    public EvidenceEntity(UUID evaluationId, Evidence evidence, String account) {
        id = evidence.id().toString();
        this.evaluationId = evaluationId.toString();
        lineCode = evidence.lineCode();
        organisationPath = evidence.organisationPath();
        organisationName = evidence.organisationName();
        title = evidence.title();
        content = evidence.text();
        source = evidence.source();
        handedInBy = account;
        handedInAt = evidence.handedInAt().toInstant();
    }

    public UUID evaluationId() {
        return UUID.fromString(evaluationId);
    }

    public UUID attachmentId() {
        return attachmentId == null ? null : UUID.fromString(attachmentId);
    }

    public void attach(UUID attachment) {
        attachmentId = attachment.toString();
    }

    public Evidence toRecord(Attachment file) {
        return new Evidence(
                UUID.fromString(id),
                lineCode,
                organisationPath,
                organisationName,
                title,
                content,
                source,
                file,
                handedInAt.atOffset(ZoneOffset.UTC));
    }
}
