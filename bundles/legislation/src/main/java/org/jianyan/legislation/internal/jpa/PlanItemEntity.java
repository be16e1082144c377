package org.jianyan.legislation.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.legislation.plan.PlanItem;
import org.jianyan.legislation.plan.PlanItemKind;
import org.jianyan.legislation.plan.PlanItemState;

@Entity
@Table(name = "plan_item")
public class PlanItemEntity {
    @Id
    private String id;

    @Column(name = "plan_id")
    private String planId;

    private int number;
    private String kind;
    private String state;
    private String title;
    private String drafter;
    private String schedule;
    private String need;

    @Column(name = "main_content")
    private String mainContent;

    @Column(name = "five_year_item_id")
    private String fiveYearItemId;

    @Column(name = "draft_id")
    private String draftId;

    protected PlanItemEntity() {}

    public PlanItemEntity(PlanItem item) {
        id = item.id().toString();
        planId = item.planId().toString();
        number = item.number();
        set(item);
    }

    /** Takes over everything but the identity and the place in the plan. */
    public final void set(PlanItem item) {
        kind = item.kind().name();
        state = item.state().name();
        title = item.title();
        drafter = item.drafter();
        schedule = item.schedule();
        need = item.need();
        mainContent = item.mainContent();
        fiveYearItemId =
                item.fiveYearItemId() == null ? null : item.fiveYearItemId().toString();
        draftId = item.draftId() == null ? null : item.draftId().toString();
    }

    public PlanItem toRecord() {
        return new PlanItem(
                UUID.fromString(id),
                UUID.fromString(planId),
                number,
                PlanItemKind.valueOf(kind),
                PlanItemState.valueOf(state),
                title,
                drafter,
                schedule,
                need,
                mainContent,
                fiveYearItemId == null ? null : UUID.fromString(fiveYearItemId),
                draftId == null ? null : UUID.fromString(draftId));
    }
}
