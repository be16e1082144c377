package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.LedgerKind;
import org.jianyan.consultation.decision.DecisionRecord;
import org.jianyan.consultation.internal.Seal;

@Entity
@Table(name = "adoption_decision")
public class DecisionEntity implements Recordable {
    @Id
    private String id;

    @Column(name = "opinion_id")
    private String opinionId;

    private String decision;
    private String reason;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected DecisionEntity() {}

    public DecisionEntity(
            UUID id, UUID opinionId, Decision decision, String reason, String decidedBy, Instant decidedAt) {
        this.id = id.toString();
        this.opinionId = opinionId.toString();
        this.decision = decision.name();
        this.reason = reason;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public UUID id() {
        return UUID.fromString(id);
    }

    @Override
    public LedgerKind ledgerKind() {
        return LedgerKind.DECISION;
    }

    @Override
    public String commitment(Seal seal, String salt) {
        return seal.commit(salt, id, opinionId, decision, reason, decidedBy, decidedAt);
    }

    DecisionRecord toRecord() {
        return new DecisionRecord(
                UUID.fromString(id),
                UUID.fromString(opinionId),
                Decision.valueOf(decision),
                reason,
                decidedAt.atOffset(ZoneOffset.UTC));
    }
}
