package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Task;
import org.jianyan.registry.ContactPoint;

@Entity
@Table(name = "consultation_task")
public class TaskEntity {
    @Id
    private String id;

    @Column(name = "consultation_id")
    private String consultationId;

    @Column(name = "contact_point_id")
    private String contactPointId;

    @Column(name = "contact_point_name")
    private String contactPointName;

    @Column(name = "contact_point_path")
    private String contactPointPath;

    private String state;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "accepted_by")
    private String acceptedBy;

    protected TaskEntity() {}

    public TaskEntity(UUID id, UUID consultationId, ContactPoint point) {
        this.id = id.toString();
        this.consultationId = consultationId.toString();
        contactPointId = point.id().toString();
        contactPointName = point.name();
        contactPointPath = point.path();
        state = "ASSIGNED";
    }

    public String contactPointPath() {
        return contactPointPath;
    }

    public UUID consultationId() {
        return UUID.fromString(consultationId);
    }

    public void accept(String account, Instant now) {
        if (acceptedAt == null) {
            state = "ACCEPTED";
            acceptedAt = now;
            acceptedBy = account;
        }
    }

    public Task toRecord(Consultation consultation) {
        return new Task(
                UUID.fromString(id),
                consultation.id(),
                consultation.title(),
                consultation.deadline(),
                UUID.fromString(contactPointId),
                contactPointName,
                contactPointPath,
                state,
                acceptedAt == null ? null : acceptedAt.atOffset(ZoneOffset.UTC),
                acceptedBy);
    }
}
