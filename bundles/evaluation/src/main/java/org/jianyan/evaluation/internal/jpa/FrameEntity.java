package org.jianyan.evaluation.internal.jpa;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.evaluation.Frame;
import org.jianyan.evaluation.FrameKind;
import org.jianyan.evaluation.FrameLine;

@Entity
@Table(name = "evaluation_frame")
public class FrameEntity {
    @Id
    private String id;

    private String kind;

    @Column(name = "organisation_path")
    private String organisationPath;

    private String title;

    private String normalised;

    @Column(name = "excellent_from")
    private BigDecimal excellentFrom;

    @Column(name = "good_from")
    private BigDecimal goodFrom;

    @Column(name = "fit_from")
    private BigDecimal fitFrom;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected FrameEntity() {}

    public FrameEntity(Frame frame, String account, Instant now) {
        id = frame.id().toString();
        kind = frame.kind().name();
        organisationPath = frame.organisationPath();
        title = frame.title();
        normalised = Boolean.toString(frame.normalised());
        excellentFrom = frame.excellentFrom();
        goodFrom = frame.goodFrom();
        fitFrom = frame.fitFrom();
        createdBy = account;
        createdAt = now;
    }

    String id() {
        return id;
    }

    Frame toRecord(List<FrameLine> lines) {
        return new Frame(
                UUID.fromString(id),
                FrameKind.valueOf(kind),
                organisationPath,
                title,
                Boolean.parseBoolean(normalised),
                lines.stream().map(FrameLine::points).reduce(BigDecimal.ZERO, BigDecimal::add),
                excellentFrom,
                goodFrom,
                fitFrom,
                lines);
    }
}
