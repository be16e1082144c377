package org.jianyan.evaluation.internal.jpa;

import java.math.BigDecimal;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.evaluation.PointResult;

@Entity
@Table(name = "point_result")
public class PointResultEntity {
    @Id
    private String id;

    @Column(name = "evaluation_id")
    private String evaluationId;

    @Column(name = "contact_point_id")
    private String contactPointId;

    @Column(name = "contact_point_code")
    private String contactPointCode;

    @Column(name = "contact_point_name")
    private String contactPointName;

    @Column(name = "contact_point_path")
    private String contactPointPath;

    @Column(name = "raw_points")
    private BigDecimal raw;

    @Column(name = "possible_points")
    private BigDecimal possible;

    private BigDecimal adjustments;

    private BigDecimal score;

    private String grade;

    private String listed;

    private String veto;

    protected PointResultEntity() {}

    public PointResultEntity(UUID id, UUID evaluationId, PointResult result) {
        this.id = id.toString();
        this.evaluationId = evaluationId.toString();
        contactPointId = result.contactPointId().toString();
        contactPointCode = result.code();
        contactPointName = result.name();
        contactPointPath = result.path();
        raw = result.raw();
        possible = result.possible();
        adjustments = result.adjustments();
        score = result.score();
        grade = result.grade().name();
        listed = result.listed().name();
        veto = result.veto();
    }

    public PointResult toRecord() {
        return new PointResult(
                UUID.fromString(contactPointId),
                contactPointCode,
                contactPointName,
                contactPointPath,
                raw,
                possible,
                adjustments,
                score,
                PointResult.Grade.valueOf(grade),
                PointResult.Listed.valueOf(listed),
                veto);
    }
}
