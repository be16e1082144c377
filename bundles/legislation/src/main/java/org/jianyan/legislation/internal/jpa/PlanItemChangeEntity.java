package org.jianyan.legislation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.legislation.plan.PlanItemChange;

@Entity
@Table(name = "plan_item_change")
public class PlanItemChangeEntity {
    @Id
    private String id;

    @Column(name = "item_id")
    private String itemId;

    private String what;
    private String reason;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected PlanItemChangeEntity() {}

    public PlanItemChangeEntity(PlanItemChange change) {
        id = change.id().toString();
        itemId = change.itemId().toString();
        what = change.what();
        reason = change.reason();
        changedBy = change.changedBy();
        changedAt = change.changedAt().toInstant();
    }

    PlanItemChange toRecord() {
        return new PlanItemChange(
                UUID.fromString(id),
                UUID.fromString(itemId),
                what,
                reason,
                changedBy,
                changedAt.atOffset(ZoneOffset.UTC));
    }
}
