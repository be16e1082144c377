package org.jianyan.evaluation.internal.jpa;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.evaluation.LawContributions.Score;

@Entity
@Table(name = "law_score")
public class ScoreEntity {
    @Id
    private String id;

    @Column(name = "evaluation_id")
    private String evaluationId;

    @Column(name = "line_code")
    private String lineCode;

    private String evaluator;

    private BigDecimal score;

    private String reason;

    @Column(name = "scored_at")
    private Instant scoredAt;

    protected ScoreEntity() {}

    public ScoreEntity(UUID id, UUID evaluationId, String lineCode, String evaluator) {
        this.id = id.toString();
        this.evaluationId = evaluationId.toString();
        this.lineCode = lineCode;
        this.evaluator = evaluator;
    }

    public void give(BigDecimal score, String reason, Instant now) {
        this.score = score;
        this.reason = reason;
        scoredAt = now;
    }

    public Score toRecord() {
        return new Score(lineCode, evaluator, score, reason, scoredAt.atOffset(ZoneOffset.UTC));
    }
}
