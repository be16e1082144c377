package org.jianyan.legislation.plan;

import java.util.List;

/**
 * What becomes of proposals.
 *
 * @param proposalIds 1 to 500
 * @param state a {@link ProposalState}; {@code TAKEN_IN} needs an item, the others have none
 * @param itemId the item that they become part of
 * @param reason why, for whoever made them to read
 */
public record ProposalDecision(List<String> proposalIds, String state, String itemId, String reason) {
    public ProposalDecision {
        proposalIds = proposalIds == null ? List.of() : List.copyOf(proposalIds);
    }
}
