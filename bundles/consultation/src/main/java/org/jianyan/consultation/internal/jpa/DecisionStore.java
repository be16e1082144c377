package org.jianyan.consultation.internal.jpa;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.decision.DecisionProposal;
import org.jianyan.consultation.decision.DecisionRecord;
import org.jianyan.consultation.decision.DecisionTemplate;

/** Queries on decisions made, proposed and often given. */
public final class DecisionStore {
    private final EntityManager em;

    public DecisionStore(EntityManager em) {
        this.em = em;
    }

    /** Every decision ever made, in the order of their making. */
    public Page<DecisionRecord> decisions(UUID consultationId, PageRequest page) {
        List<DecisionRecord> rows = em.createQuery(
                        "select d from DecisionEntity d, OpinionEntity o where o.id = d.opinionId"
                                + " and o.consultationId = :consultation and d.id > :after order by d.id",
                        DecisionEntity.class)
                .setParameter("consultation", consultationId.toString())
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1)
                .getResultStream()
                .map(DecisionEntity::toRecord)
                .toList();
        return Page.of(rows, page.limit(), DecisionRecord::id);
    }

    /** Opinions that were adopted, wholly or in part, in the order of their arrival. */
    public Page<Opinion> adopted(UUID consultationId, PageRequest page) {
        List<Opinion> rows = em.createQuery(
                        "select o from OpinionEntity o where o.consultationId = :consultation and o.id > :after"
                                + " and o.decision in ('ADOPTED', 'PARTLY_ADOPTED') order by o.id",
                        OpinionEntity.class)
                .setParameter("consultation", consultationId.toString())
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1)
                .getResultStream()
                .map(OpinionEntity::toRecord)
                .toList();
        return Page.of(rows, page.limit(), Opinion::id);
    }

    /** A provision's first opinion that was adopted, wholly or in part, and how many were. */
    public record AdoptedOn(Opinion first, long opinions) {}

    /** The provisions on which opinions were adopted, in the order of the text. */
    public List<AdoptedOn> adoptedOn(UUID consultationId) {
        return em.createQuery(
                        "select o, (select count(a.id) from OpinionEntity a where a.consultationId = o.consultationId"
                                + " and a.provisionId = o.provisionId and a.decision in ('ADOPTED', 'PARTLY_ADOPTED'))"
                                + " from OpinionEntity o where o.id in (select min(f.id) from OpinionEntity f"
                                + " where f.consultationId = :consultation and f.provisionId is not null"
                                + " and f.decision in ('ADOPTED', 'PARTLY_ADOPTED') group by f.provisionId)"
                                + " order by o.provisionPosition",
                        Object[].class)
                .setParameter("consultation", consultationId.toString())
                .getResultStream()
                .map(row -> new AdoptedOn(((OpinionEntity) row[0]).toRecord(), ((Number) row[1]).longValue()))
                .toList();
    }

    public void add(DecisionProposalEntity proposal, Collection<UUID> opinions) {
        em.persist(proposal);
        em.flush();
        opinions.forEach(opinion -> em.persist(new DecisionProposalItemEntity(proposal.id(), opinion)));
    }

    /** A proposal, locked until the transaction ends. */
    public Optional<DecisionProposalEntity> proposal(UUID consultationId, UUID id) {
        Optional<DecisionProposalEntity> proposal = Optional.ofNullable(
                        em.find(DecisionProposalEntity.class, id.toString()))
                .filter(found -> found.isOf(consultationId));
        proposal.ifPresent(found -> em.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return proposal;
    }

    public Page<DecisionProposal> proposals(UUID consultationId, PageRequest page) {
        List<DecisionProposal> rows = em.createQuery(
                        "select p from DecisionProposalEntity p where p.consultationId = :consultation and p.id > :after"
                                + " order by p.id",
                        DecisionProposalEntity.class)
                .setParameter("consultation", consultationId.toString())
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1)
                .getResultStream()
                .map(DecisionProposalEntity::toRecord)
                .toList();
        return Page.of(rows, page.limit(), DecisionProposal::id);
    }

    /** Some of the opinions that have not got what was proposed. */
    public List<DecisionProposalItemEntity> items(UUID proposal, int limit) {
        return em.createQuery(
                        "select i from DecisionProposalItemEntity i where i.proposalId = :proposal order by i.id",
                        DecisionProposalItemEntity.class)
                .setParameter("proposal", proposal.toString())
                .setMaxResults(limit)
                .getResultList();
    }

    public void remove(List<DecisionProposalItemEntity> items) {
        items.forEach(em::remove);
    }

    public List<DecisionTemplate> templates(List<String> scopes) {
        var query = em.createQuery(
                "select t from DecisionTemplateEntity t where " + Scopes.condition("t.organisationPath", scopes.size())
                        + " order by t.organisationPath, t.title",
                DecisionTemplateEntity.class);
        Scopes.bind(query::setParameter, scopes);
        return query.getResultStream().map(DecisionTemplateEntity::toRecord).toList();
    }

    public Optional<DecisionTemplateEntity> template(UUID id) {
        return Optional.ofNullable(em.find(DecisionTemplateEntity.class, id.toString()));
    }

    public Optional<DecisionTemplateEntity> template(String organisationPath, String title) {
        return em.createQuery(
                        "select t from DecisionTemplateEntity t where t.organisationPath = :path and t.title = :title",
                        DecisionTemplateEntity.class)
                .setParameter("path", organisationPath)
                .setParameter("title", title)
                .getResultStream()
                .findFirst();
    }
}
