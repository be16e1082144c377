package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.attachments.Attachment;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.task.NewReport;
import org.jianyan.consultation.task.TaskWork.Report;

@Entity
@Table(name = "task_report")
public class TaskReportEntity {
    @Id
    private String id;

    @Column(name = "task_id")
    private String taskId;

    private int number;
    private String overview;
    private String suggestions;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "signed_as")
    private String signedAs;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "attachment_id")
    private String attachmentId;

    @Column(name = "pdf_id")
    private String pdfId;

    private String digest;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected TaskReportEntity() {}

    /** @param number counted from 1 */
    public TaskReportEntity(UUID taskId, int number, NewReport report, String by, Instant now) {
        id = Uuids.next().toString();
        this.taskId = taskId.toString();
        this.number = number;
        overview = report.overview();
        suggestions = report.suggestions();
        writtenBy = by;
        writtenAt = now;
    }

    public int number() {
        return number;
    }

    public boolean isSent() {
        return sentAt != null;
    }

    /** The document that was signed. */
    public Optional<UUID> signed() {
        return Optional.ofNullable(attachmentId).map(UUID::fromString);
    }

    /** The same as PDF, if it was kept. */
    public Optional<UUID> signedPdf() {
        return Optional.ofNullable(pdfId).map(UUID::fromString);
    }

    public void sign(String as, Attachment document, Optional<Attachment> pdf, Instant now) {
        signedAs = as;
        signedAt = now;
        attachmentId = document.id().toString();
        pdfId = pdf.map(file -> file.id().toString()).orElse(null);
        digest = document.sha256();
    }

    public void send(Instant now) {
        sentAt = now;
    }

    public Report toRecord() {
        return new Report(
                number, overview, suggestions, writtenBy, at(writtenAt), signedAs, at(signedAt), digest, at(sentAt));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
