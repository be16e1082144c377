package org.jianyan.legislation.plan;

/**
 * A new item, or a change of one: what is {@code null} stays as it is.
 *
 * @param kind a {@link PlanItemKind}
 * @param state a {@link PlanItemState}; new items are planned
 * @param fiveYearItemId identifier of the five-year plan's item that it carries out
 * @param draftId identifier of its draft
 * @param reason required once the plan is published
 */
public record PlanItemEdit(
        String kind,
        String state,
        String title,
        String drafter,
        String schedule,
        String need,
        String mainContent,
        String fiveYearItemId,
        String draftId,
        String reason) {}
