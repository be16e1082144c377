package org.jianyan.registry.internal.jpa;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Uuids;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.work.Training;

/** Who came to a training from a contact point. */
@Entity
@Table(name = "training_attendance")
public class AttendanceEntity {
    @Id
    private String id;

    @Column(name = "training_id")
    private String trainingId;

    @Column(name = "contact_point_id")
    private String contactPointId;

    private int persons;
    private String gain;

    @Column(name = "noted_by")
    private String notedBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    protected AttendanceEntity() {}

    public AttendanceEntity(UUID training, UUID contactPoint, int count, String took, String by, Instant now) {
        id = Uuids.next().toString();
        trainingId = training.toString();
        contactPointId = contactPoint.toString();
        note(count, took, by, now);
    }

    public final void note(int count, String took, String by, Instant now) {
        persons = count;
        gain = took;
        notedBy = by;
        notedAt = now;
    }

    public String trainingId() {
        return trainingId;
    }

    public int persons() {
        return persons;
    }

    public String gain() {
        return gain;
    }

    public Training.Attendance toRecord(ContactPoint point) {
        return new Training.Attendance(point.id(), point.code(), point.name(), persons, gain);
    }
}
