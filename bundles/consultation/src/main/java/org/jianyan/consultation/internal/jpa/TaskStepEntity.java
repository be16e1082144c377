package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.consultation.task.TaskWork.Step;
import org.jianyan.consultation.task.TaskWork.StepState;
import org.jianyan.consultation.task.WorkStep;

@Entity
@Table(name = "task_step")
public class TaskStepEntity {
    @Id
    private String id;

    @Column(name = "task_id")
    private String taskId;

    private int number;
    private String code;
    private String title;
    private String state;
    private String note;

    @Column(name = "done_by")
    private String doneBy;

    @Column(name = "done_at")
    private Instant doneAt;

    protected TaskStepEntity() {}

    /** @param number counted from 1 */
    public TaskStepEntity(UUID taskId, int number, WorkStep step) {
        id = taskId + "/" + number;
        this.taskId = taskId.toString();
        this.number = number;
        code = step.code();
        title = step.title();
        state = StepState.PENDING.name();
        note = "";
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public boolean isPending() {
        return state.equals(StepState.PENDING.name());
    }

    /** Whether it was recorded just so. */
    public boolean is(StepState recorded, String with) {
        return state.equals(recorded.name()) && note.equals(with);
    }

    public void record(StepState now, String with, String by, Instant when) {
        state = now.name();
        note = with;
        doneBy = by;
        doneAt = when;
    }

    /** It has to be done once more. */
    public void reopen() {
        record(StepState.PENDING, "", null, null);
    }

    public Step toRecord() {
        return new Step(
                code,
                title,
                StepState.valueOf(state),
                note,
                doneBy,
                doneAt == null ? null : doneAt.atOffset(ZoneOffset.UTC));
    }
}
