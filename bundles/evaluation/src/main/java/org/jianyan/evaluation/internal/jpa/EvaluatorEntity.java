package org.jianyan.evaluation.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

@Entity
@Table(name = "law_evaluator")
public class EvaluatorEntity {
    @Id
    private String id;

    @Column(name = "evaluation_id")
    private String evaluationId;

    private String account;

    protected EvaluatorEntity() {}

    public EvaluatorEntity(UUID id, UUID evaluationId, String account) {
        this.id = id.toString();
        this.evaluationId = evaluationId.toString();
        this.account = account;
    }

    String evaluationId() {
        return evaluationId;
    }

    String account() {
        return account;
    }
}
