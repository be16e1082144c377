package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.task.Task;
import org.jianyan.consultation.task.TaskWork.Event;
import org.jianyan.consultation.task.TaskWork.EventKind;
import org.jianyan.notices.Topic;

/** It is never changed, but for {@code told_at}: when organisations were told of it, or that they are not. */
@Entity
@Table(name = "task_event")
public class TaskEventEntity {
    private static final String PLATFORM = "platform";

    @Id
    private String id;

    @Column(name = "task_id")
    private String taskId;

    private String kind;
    private String detail;

    @Column(name = "done_by")
    private String doneBy;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "once_key")
    private String onceKey;

    @Column(name = "told_at")
    private Instant toldAt;

    protected TaskEventEntity() {}

    public TaskEventEntity(UUID taskId, EventKind kind, String detail, String by) {
        id = Uuids.next().toString();
        this.taskId = taskId.toString();
        this.kind = kind.name();
        this.detail = detail;
        doneBy = by;
        doneAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        toldAt = topic(kind).isEmpty() ? doneAt : null;
    }

    /** As what organisations are told of it, empty if they are not. */
    public static Optional<Topic> topic(EventKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case REPORT_SENT -> Topic.REPORT_SENT;
                    case REPORT_RETURNED -> Topic.REPORT_RETURNED;
                    case REMINDED -> Topic.TASK_REMINDED;
                    case OVERDUE -> Topic.TASK_OVERDUE;
                    default -> null;
                });
    }

    public String id() {
        return id;
    }

    public UUID taskId() {
        return UUID.fromString(taskId);
    }

    /** What the platform says of a task's deadline, once for each. */
    static TaskEventEntity ofDeadline(Task task, EventKind kind) {
        TaskEventEntity event =
                new TaskEventEntity(task.id(), kind, task.dueAt().toString(), PLATFORM);
        event.onceKey = key(task, kind);
        return event;
    }

    static String key(Task task, EventKind kind) {
        return kind + "/" + task.id() + "/" + task.dueAt().toInstant();
    }

    public Event toRecord() {
        return new Event(EventKind.valueOf(kind), detail, doneBy, doneAt.atOffset(ZoneOffset.UTC));
    }
}
