package org.jianyan.evaluation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.evaluation.LawContributions.Problem;
import org.jianyan.evaluation.LawEvaluationService.HandedIn;

@Entity
@Table(name = "law_problem")
public class ProblemEntity {
    @Id
    private String id;

    @Column(name = "evaluation_id")
    private String evaluationId;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "organisation_name")
    private String organisationName;

    @Column(name = "provision_id")
    private String provisionId;

    @Column(name = "lineage_id")
    private String lineageId;

    @Column(name = "provision_label")
    private String provisionLabel;

    @Column(name = "provision_position")
    private int provisionPosition;

    private String description;

    private String cause;

    private String proposal;

    @Column(name = "handed_in_by")
    private String handedInBy;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    protected ProblemEntity() {}

    public ProblemEntity(UUID evaluationId, Problem problem, int position, String account) {
        id = problem.id().toString();
        this.evaluationId = evaluationId.toString();
        organisationPath = problem.organisationPath();
        organisationName = problem.organisationName();
        provisionId = problem.provisionId().toString();
        lineageId = problem.lineageId().toString();
        provisionLabel = problem.provisionLabel();
        provisionPosition = position;
        description = problem.description();
        cause = problem.cause();
        proposal = problem.proposal();
        handedInBy = account;
        handedInAt = problem.handedInAt().toInstant();
    }

    HandedIn toHandedIn() {
        return new HandedIn(
                UUID.fromString(id),
                true,
                UUID.fromString(evaluationId),
                organisationPath,
                UUID.fromString(provisionId),
                description,
                handedInAt);
    }

    public Problem toRecord() {
        return new Problem(
                UUID.fromString(id),
                organisationPath,
                organisationName,
                UUID.fromString(provisionId),
                UUID.fromString(lineageId),
                provisionLabel,
                description,
                cause,
                proposal,
                handedInAt.atOffset(ZoneOffset.UTC));
    }
}
