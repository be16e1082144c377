package org.jianyan.evaluation.internal.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.evaluation.PointEvaluation;
import org.jianyan.evaluation.PointEvaluation.State;

@Entity
@Table(name = "point_evaluation")
public class PointEvaluationEntity {
    @Id
    private String id;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "evaluation_year")
    private int year;

    @Column(name = "frame_id")
    private String frameId;

    private String state;

    @Column(name = "decided_at_session")
    private String session;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "computed_at")
    private Instant computedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected PointEvaluationEntity() {}

    public PointEvaluationEntity(UUID id, String organisationPath, int year, UUID frameId, Instant now) {
        this.id = id.toString();
        this.organisationPath = organisationPath;
        this.year = year;
        this.frameId = frameId.toString();
        state = State.PREPARED.name();
        createdAt = now;
    }

    public State state() {
        return State.valueOf(state);
    }

    public void computed(Instant now) {
        state = State.COMPUTED.name();
        computedAt = now;
    }

    public void reviewed() {
        state = State.REVIEWED.name();
    }

    public void decided(String session, LocalDate day) {
        state = State.DECIDED.name();
        this.session = session;
        decidedOn = day;
    }

    public void published(Instant now) {
        state = State.PUBLISHED.name();
        publishedAt = now;
    }

    public PointEvaluation toRecord() {
        return new PointEvaluation(
                UUID.fromString(id),
                organisationPath,
                year,
                UUID.fromString(frameId),
                state(),
                session,
                decidedOn,
                computedAt == null ? null : computedAt.atOffset(ZoneOffset.UTC),
                publishedAt == null ? null : publishedAt.atOffset(ZoneOffset.UTC));
    }
}
