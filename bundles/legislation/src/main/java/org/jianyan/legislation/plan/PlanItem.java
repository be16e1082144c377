package org.jianyan.legislation.plan;

import java.util.Objects;
import java.util.UUID;

/**
 * An item of a plan (立法项目).
 *
 * @param number its place in the plan, counted from 1
 * @param drafter who drafts it (起草单位)
 * @param schedule when what is planned, in words, for example 2026年6月一审
 * @param need why it is needed
 * @param mainContent what it is to provide for
 * @param fiveYearItemId the item of a five-year plan that it carries out, {@code null} for none
 * @param draftId its draft, {@code null} until there is one
 */
public record PlanItem(
        UUID id,
        UUID planId,
        int number,
        PlanItemKind kind,
        PlanItemState state,
        String title,
        String drafter,
        String schedule,
        String need,
        String mainContent,
        UUID fiveYearItemId,
        UUID draftId) {
    public PlanItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(planId, "planId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(title, "title");
    }
}
