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
import org.jianyan.consultation.task.Task;
import org.jianyan.consultation.task.TaskWork.Event;
import org.jianyan.consultation.task.TaskWork.EventKind;

/** It is never changed. */
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

    protected TaskEventEntity() {}

    public TaskEventEntity(UUID taskId, EventKind kind, String detail, String by) {
        id = Uuids.next().toString();
        this.taskId = taskId.toString();
        this.kind = kind.name();
        this.detail = detail;
        doneBy = by;
        doneAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
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
