package org.jianyan.evaluation.internal.jpa;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.evaluation.FrameLine;
import org.jianyan.evaluation.PointLine;
import org.jianyan.evaluation.spi.Subject;

@Entity
@Table(name = "point_line")
public class PointLineEntity {
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

    @Column(name = "line_code")
    private String lineCode;

    @Column(name = "line_position")
    private int linePosition;

    private BigDecimal computed;

    private String explanation;

    private BigDecimal given;

    private String reason;

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    protected PointLineEntity() {}

    public PointLineEntity(UUID id, UUID evaluationId, Subject subject, String lineCode, int position) {
        this.id = id.toString();
        this.evaluationId = evaluationId.toString();
        contactPointId = subject.id().toString();
        contactPointCode = subject.code();
        contactPointName = subject.name();
        contactPointPath = subject.path();
        this.lineCode = lineCode;
        linePosition = position;
        explanation = "";
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public UUID evaluationId() {
        return UUID.fromString(evaluationId);
    }

    public UUID contactPointId() {
        return UUID.fromString(contactPointId);
    }

    public String contactPointCode() {
        return contactPointCode;
    }

    String contactPointName() {
        return contactPointName;
    }

    public String contactPointPath() {
        return contactPointPath;
    }

    public String lineCode() {
        return lineCode;
    }

    public BigDecimal points() {
        return given == null ? computed : given;
    }

    /** @param computed {@code null} if there are none, for the reason that is explained */
    public void compute(BigDecimal computed, String explanation) {
        this.computed = computed;
        this.explanation = explanation.length() > 1000 ? explanation.substring(0, 1000) : explanation;
    }

    public void give(BigDecimal points, String reason, String account, Instant now) {
        given = points;
        this.reason = reason;
        givenBy = account;
        givenAt = now;
    }

    /** @param line of the table, for what is the same for every contact point */
    public PointLine toRecord(FrameLine line) {
        return new PointLine(
                id(),
                contactPointId(),
                contactPointCode,
                contactPointName,
                contactPointPath,
                lineCode,
                line.part(),
                line.title(),
                line.points(),
                line.source(),
                computed,
                explanation,
                given,
                reason,
                givenBy,
                points());
    }
}
