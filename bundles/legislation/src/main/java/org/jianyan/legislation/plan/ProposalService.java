package org.jianyan.legislation.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Proposals for legislative plans, by contact points (article 4 of the city's rules) and by anybody. */
@ProviderType
public interface ProposalService {
    /**
     * Takes a proposal; the public needs no account.
     *
     * @throws org.jianyan.commons.ValidationException with every fault
     */
    PlanProposal propose(Caller caller, NewProposal proposal, Optional<String> key);

    /**
     * Proposals made to the caller's organisations or by them, in the order of their arrival.
     *
     * @param state only those in this state; empty for all
     */
    Page<PlanProposal> list(Caller caller, Optional<ProposalState> state, PageRequest page);

    PlanProposal get(Caller caller, UUID id);

    /** The proposals that an item is made of. */
    List<PlanProposal> ofItem(Caller caller, UUID itemId);

    /**
     * Takes proposals into an item, or says why not. A later decision replaces an earlier one, which is kept.
     *
     * @return the proposals as they stand now
     */
    List<PlanProposal> decide(Caller caller, ProposalDecision decision);

    /** What became of a proposal; whoever has the code may ask. */
    ProposalAnswer answer(String receipt);
}
