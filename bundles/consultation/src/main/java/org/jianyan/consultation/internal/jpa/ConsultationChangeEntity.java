package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.ConsultationChange;

/** It is never changed, but for {@code told_at}: when organisations were told of it. */
@Entity
@Table(name = "consultation_change")
public class ConsultationChangeEntity {
    @Id
    private String id;

    @Column(name = "consultation_id")
    private String consultationId;

    private String kind;
    private String was;
    private String became;
    private String reason;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "told_at")
    private Instant toldAt;

    protected ConsultationChangeEntity() {}

    public ConsultationChangeEntity(
            UUID consultation, ConsultationChange.Kind kind, String was, String became, String reason, String by) {
        id = Uuids.next().toString();
        consultationId = consultation.toString();
        this.kind = kind.name();
        this.was = was;
        this.became = became;
        this.reason = reason;
        changedBy = by;
        changedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    public String id() {
        return id;
    }

    public UUID consultationId() {
        return UUID.fromString(consultationId);
    }

    public ConsultationChange toRecord() {
        return new ConsultationChange(
                UUID.fromString(id),
                ConsultationChange.Kind.valueOf(kind),
                was,
                became,
                reason,
                changedBy,
                changedAt.atOffset(ZoneOffset.UTC));
    }
}
