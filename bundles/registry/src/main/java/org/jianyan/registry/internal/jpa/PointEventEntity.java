package org.jianyan.registry.internal.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.registry.lifecycle.PointAct;
import org.jianyan.registry.lifecycle.PointEvent;
import org.jianyan.registry.lifecycle.Standing;

/** Something that was done about a contact point. */
@Entity
@Table(name = "contact_point_event")
public class PointEventEntity {
    @Id
    private String id;

    @Column(name = "contact_point_id")
    private String contactPointId;

    private String act;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @Column(name = "council_session")
    private String session;

    private String reason;
    private String matters;
    private LocalDate deadline;

    @Column(name = "paper_number")
    private String paperNumber;

    private String standing;

    @Column(name = "done_by")
    private String doneBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    protected PointEventEntity() {}

    public PointEventEntity(PointEvent event, Instant now) {
        id = event.id().toString();
        contactPointId = event.contactPointId().toString();
        act = event.act().name();
        doneOn = event.on();
        session = event.session();
        reason = event.reason();
        matters = event.matters();
        deadline = event.deadline();
        paperNumber = event.paperNumber();
        standing = event.standing().name();
        doneBy = event.by();
        notedAt = now;
    }

    PointEvent toRecord() {
        return new PointEvent(
                UUID.fromString(id),
                UUID.fromString(contactPointId),
                PointAct.valueOf(act),
                doneOn,
                session,
                reason,
                matters,
                deadline,
                paperNumber,
                Standing.valueOf(standing),
                doneBy);
    }
}
