package org.jianyan.consultation.internal.decision;

import org.jianyan.commons.Conflict;
import org.jianyan.consultation.decision.DecisionProposal.State;
import org.jianyan.consultation.internal.jpa.DecisionProposalEntity;

/** What becomes of a proposed decision, and who may say so. */
enum Verdict {
    APPROVE(State.APPROVED),
    REFUSE(State.REFUSED),
    WITHDRAW(State.WITHDRAWN);

    private final State state;

    Verdict(State state) {
        this.state = state;
    }

    State state() {
        return state;
    }

    /** @throws Conflict unless the account may say so of the proposal as it stands */
    void requireAllowed(DecisionProposalEntity proposal, String account) {
        if (proposal.state() != State.PROPOSED) {
            throw new Conflict("提议已经处理（" + proposal.state() + "）");
        }
        if (this == WITHDRAW && !proposal.isProposedBy(account)) {
            throw new Conflict("只有提出的人可以撤回");
        }
        if (this != WITHDRAW && proposal.isProposedBy(account)) {
            throw new Conflict("提出和批准须是两个人");
        }
    }
}
