package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.task.TaskWork.Activity;
import org.jianyan.consultation.task.TaskWork.ActivityKind;
import org.jianyan.consultation.task.TaskWork.ActivityState;

@Entity
@Table(name = "task_activity")
public class TaskActivityEntity {
    @Id
    private String id;

    @Column(name = "task_id")
    private String taskId;

    private String kind;
    private String title;
    private String place;

    @Column(name = "planned_at")
    private Instant plannedAt;

    private String state;

    @Column(name = "held_at")
    private Instant heldAt;

    private int participants;
    private String receipt;
    private String note;

    protected TaskActivityEntity() {}

    public TaskActivityEntity(UUID taskId, ActivityKind kind, String title, String place, Instant plannedAt) {
        id = Uuids.next().toString();
        this.taskId = taskId.toString();
        this.kind = kind.name();
        this.title = title;
        this.place = place;
        this.plannedAt = plannedAt;
        state = ActivityState.PLANNED.name();
        receipt = "";
        note = "";
    }

    public boolean isOf(UUID task) {
        return taskId.equals(task.toString());
    }

    public String title() {
        return title;
    }

    public boolean isPlanned() {
        return state.equals(ActivityState.PLANNED.name());
    }

    public void hold(Instant at, int people, String recordedBy, String with) {
        state = ActivityState.HELD.name();
        heldAt = at;
        participants = people;
        receipt = recordedBy;
        note = with;
    }

    public void cancel(String reason) {
        state = ActivityState.CANCELLED.name();
        note = reason;
    }

    public Activity toRecord() {
        return new Activity(
                UUID.fromString(id),
                ActivityKind.valueOf(kind),
                title,
                place,
                plannedAt.atOffset(ZoneOffset.UTC),
                ActivityState.valueOf(state),
                heldAt == null ? null : heldAt.atOffset(ZoneOffset.UTC),
                participants,
                receipt,
                note);
    }
}
