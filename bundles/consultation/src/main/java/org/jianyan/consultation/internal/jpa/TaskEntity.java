package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.task.Task;
import org.jianyan.consultation.task.TaskState;
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

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected TaskEntity() {}

    public TaskEntity(UUID id, UUID consultationId, ContactPoint point) {
        this.id = id.toString();
        this.consultationId = consultationId.toString();
        contactPointId = point.id().toString();
        contactPointName = point.name();
        contactPointPath = point.path();
        state = TaskState.ASSIGNED.name();
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public String contactPointPath() {
        return contactPointPath;
    }

    public UUID consultationId() {
        return UUID.fromString(consultationId);
    }

    public TaskState state() {
        return TaskState.valueOf(state);
    }

    public void accept(String account, Instant now) {
        state = TaskState.ACCEPTED.name();
        acceptedAt = now;
        acceptedBy = account;
    }

    public void become(TaskState now) {
        state = now.name();
    }

    public void send(Instant now) {
        state = TaskState.SENT.name();
        sentAt = now;
    }

    /** @param due {@code null} to leave it as it is */
    public void giveBack(Instant due) {
        state = TaskState.RETURNED.name();
        sentAt = null;
        dueAt = due == null ? dueAt : due;
    }

    public Task toRecord(Consultation consultation) {
        OffsetDateTime due =
                dueAt == null || dueAt.isBefore(consultation.deadline().toInstant())
                        ? consultation.deadline()
                        : at(dueAt);
        return new Task(
                id(),
                consultation.id(),
                consultation.title(),
                consultation.deadline(),
                UUID.fromString(contactPointId),
                contactPointName,
                contactPointPath,
                state(),
                at(acceptedAt),
                acceptedBy,
                due,
                at(sentAt),
                (sentAt == null ? Instant.now() : sentAt).isAfter(due.toInstant()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
