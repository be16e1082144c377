package org.jianyan.legislation.plan;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/**
 * A proposal for an item of a plan (立法项目建议).
 *
 * @param receipt code by which whoever made it learns what became of it
 * @param organisationPath to whom it is made
 * @param need why it is needed
 * @param basis in higher law
 * @param mainContent what it should provide for
 * @param feasibility main problems and how to meet them
 * @param proposerKind kind of person or body, for example 居民
 * @param sourcePath the contact point or other organisation that made it, {@code null} for the public
 * @param source where it comes from, for people
 * @param itemId the item it is part of, {@code null} for none
 * @param reason of the last decision; empty until there is one
 */
public record PlanProposal(
        UUID id,
        String receipt,
        String organisationPath,
        String title,
        String need,
        String basis,
        String mainContent,
        String feasibility,
        String proposerKind,
        String sourcePath,
        String source,
        OffsetDateTime submittedAt,
        ProposalState state,
        UUID itemId,
        String reason) {
    public PlanProposal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(receipt, "receipt");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(state, "state");
    }
}
