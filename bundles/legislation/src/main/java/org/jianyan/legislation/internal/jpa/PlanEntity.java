package org.jianyan.legislation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.legislation.plan.LegislativePlan;
import org.jianyan.legislation.plan.PlanKind;

@Entity
@Table(name = "legislative_plan")
public class PlanEntity {
    @Id
    private String id;

    @Column(name = "organisation_path")
    private String organisationPath;

    private String kind;
    private String title;

    @Column(name = "first_year")
    private int firstYear;

    @Column(name = "last_year")
    private int lastYear;

    private String adoption;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "draft_id")
    private String draftId;

    protected PlanEntity() {}

    public PlanEntity(LegislativePlan plan) {
        id = plan.id().toString();
        organisationPath = plan.organisationPath();
        kind = plan.kind().name();
        title = plan.title();
        firstYear = plan.firstYear();
        lastYear = plan.lastYear();
        adoption = plan.adoption();
        createdAt = plan.createdAt().toInstant();
    }

    public void publish(String adoption, Instant now) {
        if (publishedAt == null) {
            this.adoption = adoption;
            publishedAt = now;
        }
    }

    /** The draft that has its text. */
    public void write(UUID draft) {
        draftId = draft.toString();
    }

    public LegislativePlan toRecord() {
        return new LegislativePlan(
                UUID.fromString(id),
                organisationPath,
                PlanKind.valueOf(kind),
                title,
                firstYear,
                lastYear,
                adoption,
                createdAt.atOffset(ZoneOffset.UTC),
                publishedAt == null ? null : publishedAt.atOffset(ZoneOffset.UTC),
                draftId == null ? null : UUID.fromString(draftId));
    }
}
