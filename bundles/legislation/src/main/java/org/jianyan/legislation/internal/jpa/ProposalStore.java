package org.jianyan.legislation.internal.jpa;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.legislation.plan.PlanProposal;
import org.jianyan.legislation.plan.ProposalState;

/** Queries on proposals for plans. */
public final class ProposalStore {
    private final EntityManager em;

    public ProposalStore(EntityManager em) {
        this.em = em;
    }

    public void add(ProposalEntity proposal) {
        em.persist(proposal);
    }

    public Optional<PlanProposal> proposal(UUID id) {
        return Optional.ofNullable(em.find(ProposalEntity.class, id.toString())).map(ProposalEntity::toRecord);
    }

    public Optional<PlanProposal> byReceipt(String receipt) {
        return em.createQuery("select p from ProposalEntity p where p.receipt = :receipt", ProposalEntity.class)
                .setParameter("receipt", receipt)
                .getResultStream()
                .map(ProposalEntity::toRecord)
                .findFirst();
    }

    /** Proposals to or from organisations below one of the scopes. */
    public Page<PlanProposal> proposals(List<String> scopes, Optional<ProposalState> state, PageRequest page) {
        var query = em.createQuery(
                        "select p from ProposalEntity p where p.id > :after and ("
                                + Scopes.condition("p.organisationPath", scopes.size()) + " or "
                                + Scopes.condition("p.sourcePath", scopes.size()) + ")"
                                + (state.isPresent() ? " and p.state = :state" : "") + " order by p.id",
                        ProposalEntity.class)
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        state.ifPresent(wanted -> query.setParameter("state", wanted.name()));
        return Page.of(query.getResultStream().map(ProposalEntity::toRecord).toList(), page.limit(), PlanProposal::id);
    }

    public List<PlanProposal> ofItem(UUID itemId) {
        return em.createQuery(
                        "select p from ProposalEntity p where p.itemId = :item order by p.id", ProposalEntity.class)
                .setParameter("item", itemId.toString())
                .getResultStream()
                .map(ProposalEntity::toRecord)
                .toList();
    }

    /** Some proposals, locked until the transaction ends. */
    public List<ProposalEntity> locked(Collection<UUID> ids) {
        return em.createQuery("select p from ProposalEntity p where p.id in :ids", ProposalEntity.class)
                .setParameter("ids", ids.stream().map(UUID::toString).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    public void add(ProposalDecisionEntity decision) {
        em.persist(decision);
    }
}
