package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.decision.DecisionProposal;
import org.jianyan.consultation.decision.DecisionProposal.State;

@Entity
@Table(name = "decision_proposal")
public class DecisionProposalEntity {
    @Id
    private String id;

    @Column(name = "consultation_id")
    private String consultationId;

    private String decision;
    private String reason;
    private String state;
    private int opinions;
    private int remaining;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "judged_by")
    private String judgedBy;

    @Column(name = "judged_at")
    private Instant judgedAt;

    private String judgement;

    protected DecisionProposalEntity() {}

    public DecisionProposalEntity(UUID consultationId, Decision decision, String reason, int opinions, String by) {
        id = Uuids.next().toString();
        this.consultationId = consultationId.toString();
        this.decision = decision.name();
        this.reason = reason;
        this.opinions = opinions;
        remaining = opinions;
        state = State.PROPOSED.name();
        proposedBy = by;
        proposedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        judgement = "";
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public boolean isOf(UUID consultation) {
        return consultationId.equals(consultation.toString());
    }

    public boolean isProposedBy(String account) {
        return proposedBy.equals(account);
    }

    public boolean isJudgedBy(String account) {
        return account.equals(judgedBy);
    }

    public State state() {
        return State.valueOf(state);
    }

    public Decision decision() {
        return Decision.valueOf(decision);
    }

    public String reason() {
        return reason;
    }

    public void judge(State verdict, String by, String comment) {
        state = verdict.name();
        judgedBy = by;
        judgedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        judgement = comment;
    }

    /** So many more opinions have got the decision. */
    public void carriedOut(int more) {
        remaining -= more;
    }

    public DecisionProposal toRecord() {
        return new DecisionProposal(
                id(),
                decision(),
                reason,
                state(),
                opinions,
                remaining,
                proposedBy,
                proposedAt.atOffset(ZoneOffset.UTC),
                judgedBy,
                judgedAt == null ? null : judgedAt.atOffset(ZoneOffset.UTC),
                judgement);
    }
}
