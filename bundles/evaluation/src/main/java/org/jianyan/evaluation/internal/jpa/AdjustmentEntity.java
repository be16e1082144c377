package org.jianyan.evaluation.internal.jpa;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.evaluation.PointAdjustment;
import org.jianyan.evaluation.PointInput.AdjustmentKind;
import org.jianyan.evaluation.PointInput.NewAdjustment;

@Entity
@Table(name = "point_adjustment")
public class AdjustmentEntity {
    @Id
    private String id;

    @Column(name = "evaluation_id")
    private String evaluationId;

    @Column(name = "contact_point_id")
    private String contactPointId;

    private String kind;

    private BigDecimal points;

    private String reason;

    private String proof;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    protected AdjustmentEntity() {}

    public AdjustmentEntity(
            UUID id, UUID evaluationId, UUID contactPointId, NewAdjustment input, String account, Instant now) {
        this.id = id.toString();
        this.evaluationId = evaluationId.toString();
        this.contactPointId = contactPointId.toString();
        kind = input.kind();
        points = input.points();
        reason = input.reason();
        proof = input.proof();
        madeBy = account;
        madeAt = now;
    }

    public UUID contactPointId() {
        return UUID.fromString(contactPointId);
    }

    public AdjustmentKind kind() {
        return AdjustmentKind.valueOf(kind);
    }

    public BigDecimal points() {
        return points;
    }

    public String reason() {
        return reason;
    }

    /** @param line any line of the same contact point, which knows how it is called */
    PointAdjustment toRecord(PointLineEntity line) {
        return new PointAdjustment(
                UUID.fromString(id),
                contactPointId(),
                line.contactPointCode(),
                line.contactPointName(),
                kind(),
                points,
                reason,
                proof,
                madeBy,
                madeAt);
    }
}
