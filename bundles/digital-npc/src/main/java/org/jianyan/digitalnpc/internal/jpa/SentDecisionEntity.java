package org.jianyan.digitalnpc.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.consultation.decision.DecisionRecord;

@Entity
@Table(name = "npc_sent_decision")
public class SentDecisionEntity {
    @Id
    @Column(name = "decision_id")
    private String decisionId;

    @Column(name = "exchange_id")
    private String exchangeId;

    @Column(name = "opinion_id")
    private String opinionId;

    private String decision;

    protected SentDecisionEntity() {}

    public SentDecisionEntity(UUID exchangeId, DecisionRecord decision) {
        decisionId = decision.id().toString();
        this.exchangeId = exchangeId.toString();
        opinionId = decision.opinionId().toString();
        this.decision = decision.decision().name();
    }
}
