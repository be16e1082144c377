package org.jianyan.registry.internal.jpa;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.registry.work.WorkKind;
import org.jianyan.registry.work.WorkOutcome;
import org.jianyan.registry.work.WorkPlan;

/** Something a contact point planned. */
@Entity
@Table(name = "work_plan_item")
public class WorkPlanItemEntity {
    @Id
    private String id;

    @Column(name = "plan_id")
    private String planId;

    private int position;
    private String kind;
    private String title;

    @Column(name = "legislative_item_id")
    private String legislativeItemId;

    @Column(name = "legislative_item_title")
    private String legislativeItemTitle;

    @Column(name = "due_day")
    private LocalDate due;

    private String outcome;

    @Column(name = "outcome_note")
    private String outcomeNote;

    @Column(name = "outcome_day")
    private LocalDate outcomeOn;

    protected WorkPlanItemEntity() {}

    public WorkPlanItemEntity(String plan, WorkPlan.Item item) {
        id = item.id().toString();
        planId = plan;
        position = item.number();
        kind = item.kind().name();
        title = item.title();
        legislativeItemId = item.legislativeItemId() == null
                ? null
                : item.legislativeItemId().toString();
        legislativeItemTitle = item.legislativeItemTitle();
        due = item.due();
        outcome = item.outcome().name();
        outcomeNote = item.outcomeNote();
        outcomeOn = item.outcomeOn();
    }

    public String planId() {
        return planId;
    }

    public void become(WorkOutcome what, String note, LocalDate on) {
        outcome = what.name();
        outcomeNote = note;
        outcomeOn = on;
    }

    public WorkPlan.Item toRecord() {
        return new WorkPlan.Item(
                UUID.fromString(id),
                position,
                WorkKind.valueOf(kind),
                title,
                legislativeItemId == null ? null : UUID.fromString(legislativeItemId),
                legislativeItemTitle,
                due,
                WorkOutcome.valueOf(outcome),
                outcomeNote,
                outcomeOn);
    }
}
