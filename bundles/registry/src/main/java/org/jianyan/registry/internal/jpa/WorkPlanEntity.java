package org.jianyan.registry.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Uuids;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.work.WorkPlan;

/** A contact point's plan for a year. */
@Entity
@Table(name = "work_plan")
public class WorkPlanEntity {
    @Id
    private String id;

    @Column(name = "contact_point_id")
    private String contactPointId;

    @Column(name = "plan_year")
    private int planYear;

    @Column(name = "handed_in_by")
    private String handedInBy;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    protected WorkPlanEntity() {}

    public WorkPlanEntity(UUID contactPoint, int year) {
        id = Uuids.next().toString();
        contactPointId = contactPoint.toString();
        planYear = year;
    }

    public String id() {
        return id;
    }

    public UUID contactPointId() {
        return UUID.fromString(contactPointId);
    }

    public boolean isHandedIn() {
        return handedInAt != null;
    }

    public void handIn(String by, Instant now) {
        handedInBy = by;
        handedInAt = now;
    }

    public WorkPlan toRecord(ContactPoint point, List<WorkPlan.Item> items) {
        return new WorkPlan(
                contactPointId(),
                point.code(),
                point.name(),
                planYear,
                handedInBy,
                handedInAt == null ? null : handedInAt.atOffset(ZoneOffset.UTC),
                items);
    }
}
