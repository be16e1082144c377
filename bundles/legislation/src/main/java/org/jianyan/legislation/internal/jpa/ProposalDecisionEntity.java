package org.jianyan.legislation.internal.jpa;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.legislation.plan.ProposalState;

/** A decision on a proposal, as it was taken; it is never changed. */
@Entity
@Table(name = "plan_proposal_decision")
public class ProposalDecisionEntity {
    @Id
    private String id;

    @Column(name = "proposal_id")
    private String proposalId;

    private String state;

    @Column(name = "item_id")
    private String itemId;

    private String reason;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected ProposalDecisionEntity() {}

    public ProposalDecisionEntity(
            UUID id,
            UUID proposalId,
            ProposalState state,
            UUID itemId,
            String reason,
            String decidedBy,
            Instant decidedAt) {
        this.id = id.toString();
        this.proposalId = proposalId.toString();
        this.state = state.name();
        this.itemId = itemId == null ? null : itemId.toString();
        this.reason = reason;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }
}
