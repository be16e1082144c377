package org.jianyan.evaluation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.evaluation.LawContributions.Feedback;
import org.jianyan.evaluation.LawEvaluationService.HandedIn;

@Entity
@Table(name = "law_feedback")
public class FeedbackEntity {
    @Id
    private String id;

    @Column(name = "evaluation_id")
    private String evaluationId;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "organisation_name")
    private String organisationName;

    private String content;

    @Column(name = "handed_in_by")
    private String handedInBy;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    protected FeedbackEntity() {}

    public FeedbackEntity(UUID evaluationId, Feedback feedback, String account) {
        id = feedback.id().toString();
        this.evaluationId = evaluationId.toString();
        organisationPath = feedback.organisationPath();
        organisationName = feedback.organisationName();
        content = feedback.text();
        handedInBy = account;
        handedInAt = feedback.handedInAt().toInstant();
    }

    public UUID evaluationId() {
        return UUID.fromString(evaluationId);
    }

    HandedIn toHandedIn() {
        return new HandedIn(
                UUID.fromString(id), false, UUID.fromString(evaluationId), organisationPath, null, content, handedInAt);
    }

    public Feedback toRecord() {
        return new Feedback(
                UUID.fromString(id), organisationPath, organisationName, content, handedInAt.atOffset(ZoneOffset.UTC));
    }
}
