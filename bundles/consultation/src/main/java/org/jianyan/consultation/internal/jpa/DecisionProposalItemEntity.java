package org.jianyan.consultation.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Uuids;

@Entity
@Table(name = "decision_proposal_item")
public class DecisionProposalItemEntity {
    @Id
    private String id;

    @Column(name = "proposal_id")
    private String proposalId;

    @Column(name = "opinion_id")
    private String opinionId;

    protected DecisionProposalItemEntity() {}

    public DecisionProposalItemEntity(UUID proposal, UUID opinion) {
        id = Uuids.next().toString();
        proposalId = proposal.toString();
        opinionId = opinion.toString();
    }

    public UUID opinionId() {
        return UUID.fromString(opinionId);
    }
}
