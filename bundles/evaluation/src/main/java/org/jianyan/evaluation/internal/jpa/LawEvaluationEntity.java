package org.jianyan.evaluation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.evaluation.LawEvaluation;

@Entity
@Table(name = "law_evaluation")
public class LawEvaluationEntity {
    @Id
    private String id;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "draft_id")
    private String draftId;

    @Column(name = "version_id")
    private String versionId;

    @Column(name = "law_title")
    private String lawTitle;

    private String title;

    @Column(name = "frame_id")
    private String frameId;

    private String state;

    private String conclusion;

    private String advice;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "reported_at")
    private Instant reportedAt;

    protected LawEvaluationEntity() {}

    public LawEvaluationEntity(LawEvaluation evaluation) {
        id = evaluation.id().toString();
        organisationPath = evaluation.organisationPath();
        draftId = evaluation.draftId().toString();
        versionId = evaluation.versionId().toString();
        lawTitle = evaluation.lawTitle();
        title = evaluation.title();
        frameId = evaluation.frameId().toString();
        state = evaluation.state().name();
        openedAt = evaluation.openedAt().toInstant();
    }

    String id() {
        return id;
    }

    public boolean isOpen() {
        return reportedAt == null;
    }

    public void report(String conclusion, LawEvaluation.Advice advice, Instant now) {
        this.conclusion = conclusion;
        this.advice = advice.name();
        state = LawEvaluation.State.REPORTED.name();
        reportedAt = now;
    }

    LawEvaluation toRecord(List<String> evaluators) {
        return new LawEvaluation(
                UUID.fromString(id),
                organisationPath,
                UUID.fromString(draftId),
                UUID.fromString(versionId),
                lawTitle,
                title,
                UUID.fromString(frameId),
                LawEvaluation.State.valueOf(state),
                evaluators,
                conclusion,
                advice == null ? null : LawEvaluation.Advice.valueOf(advice),
                openedAt.atOffset(ZoneOffset.UTC),
                reportedAt == null ? null : reportedAt.atOffset(ZoneOffset.UTC));
    }
}
