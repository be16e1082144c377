package org.jianyan.legislation.plan;

import java.time.OffsetDateTime;

/**
 * What became of a proposal, for whoever made it.
 *
 * @param state for programs
 * @param stateTitle for people
 * @param reason empty until there was a decision
 * @param planTitle the published plan that has it now; {@code null} for none
 * @param itemTitle the item there
 * @param itemState how far the item is
 */
public record ProposalAnswer(
        String receipt,
        String title,
        OffsetDateTime submittedAt,
        ProposalState state,
        String stateTitle,
        String reason,
        String planTitle,
        String itemTitle,
        PlanItemState itemState) {}
