package org.jianyan.registry.internal.jpa;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Uuids;
import org.jianyan.registry.lifecycle.Score;

/** What somebody gave a candidate by one criterion. */
@Entity
@Table(name = "candidacy_score")
public class CandidacyScoreEntity {
    @Id
    private String id;

    @Column(name = "candidacy_id")
    private String candidacyId;

    private String criterion;
    private String scorer;
    private BigDecimal points;
    private String reason;

    @Column(name = "scored_at")
    private Instant scoredAt;

    protected CandidacyScoreEntity() {}

    public CandidacyScoreEntity(UUID candidacy, Score score, Instant now) {
        id = Uuids.next().toString();
        candidacyId = candidacy.toString();
        criterion = score.criterion();
        scorer = score.by();
        points = score.points();
        reason = score.reason();
        scoredAt = now;
    }

    UUID candidacyId() {
        return UUID.fromString(candidacyId);
    }

    Score toRecord() {
        return new Score(criterion, points, reason, scorer);
    }
}
