package org.jianyan.legislation.plan;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/**
 * A legislative plan.
 *
 * @param organisationPath whose plan it is
 * @param firstYear the first year it covers
 * @param lastYear the last one
 * @param adoption who adopted it and when, in the words printed under its title; empty while it is prepared
 * @param publishedAt {@code null} while it is prepared; published plans are read by anybody
 * @param draftId its items as a text that opinions are asked on, {@code null} until that was made
 */
public record LegislativePlan(
        UUID id,
        String organisationPath,
        PlanKind kind,
        String title,
        int firstYear,
        int lastYear,
        String adoption,
        OffsetDateTime createdAt,
        OffsetDateTime publishedAt,
        UUID draftId) {
    public LegislativePlan {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(organisationPath, "organisationPath");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
    }

    public boolean isPublished() {
        return publishedAt != null;
    }
}
