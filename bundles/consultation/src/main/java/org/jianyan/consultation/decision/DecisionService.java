package org.jianyan.consultation.decision;

import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Decides on opinions. A later decision replaces an earlier one, which stays readable. Decisions on many are made some
 * hundreds at a time: one that was interrupted is made again and goes on where it stopped.
 */
@ProviderType
public interface DecisionService {
    /**
     * Decides.
     *
     * @throws org.jianyan.commons.Conflict if the consultation is archived, wants two people to decide, or the selection is
     *     no longer what the preview found
     */
    DecisionOutcome decide(Caller caller, UUID consultationId, NewDecision decision);

    /** What a decision would come to; changes nothing. */
    DecisionPreview preview(Caller caller, UUID consultationId, NewDecision decision);

    /** Every decision ever made in a consultation, in the order of their making. */
    Page<DecisionRecord> list(Caller caller, UUID consultationId, PageRequest page);

    /** Proposes a decision that somebody else approves. */
    DecisionProposal propose(Caller caller, UUID consultationId, NewDecision decision);

    /** What was proposed in a consultation, in the order of its making. */
    Page<DecisionProposal> proposals(Caller caller, UUID consultationId, PageRequest page);

    /**
     * Approves, refuses or withdraws what was proposed. Approving again carries on with an approval that was interrupted.
     *
     * @throws org.jianyan.commons.Conflict if who proposed it judges, if somebody else withdraws it, or if it is judged
     */
    DecisionProposal judge(Caller caller, UUID consultationId, UUID proposalId, NewJudgement judgement);
}
