package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.summary.PublishedSummary;
import org.jianyan.consultation.summary.SummaryFigures;
import org.jianyan.consultation.summary.SummaryPoint;

/** It is never changed. */
@Entity
@Table(name = "consultation_summary")
public class SummaryEntity {
    @Id
    private String id;

    @Column(name = "consultation_id")
    private String consultationId;

    private int number;
    private String introduction;
    private long submissions;
    private long opinions;
    private long texts;

    @Column(name = "opinion_groups")
    private long groups;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected SummaryEntity() {}

    public SummaryEntity(UUID consultation, int number, String introduction, SummaryFigures figures, String by) {
        id = Uuids.next().toString();
        consultationId = consultation.toString();
        this.number = number;
        this.introduction = introduction;
        submissions = figures.submissions();
        opinions = figures.opinions();
        texts = figures.texts();
        groups = figures.groups();
        publishedBy = by;
        publishedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    String id() {
        return id;
    }

    int number() {
        return number;
    }

    PublishedSummary toRecord(Consultation consultation, List<SummaryCountEntity> counts, List<SummaryPoint> points) {
        return new PublishedSummary(
                consultation.id(),
                consultation.title(),
                number,
                introduction,
                new SummaryFigures(
                        submissions,
                        opinions,
                        texts,
                        groups,
                        SummaryCountEntity.of(counts, SummaryCountEntity.Kind.DECISION),
                        SummaryCountEntity.of(counts, SummaryCountEntity.Kind.PROVISION),
                        SummaryCountEntity.of(counts, SummaryCountEntity.Kind.METHOD),
                        SummaryCountEntity.of(counts, SummaryCountEntity.Kind.SOURCE)),
                points,
                publishedAt.atOffset(ZoneOffset.UTC));
    }
}
