package org.jianyan.legislation.internal.jpa;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.legislation.plan.LegislativePlan;
import org.jianyan.legislation.plan.PlanItem;
import org.jianyan.legislation.plan.PlanItemChange;

/** Queries on plans and their items. */
public final class PlanStore {
    private final EntityManager em;

    public PlanStore(EntityManager em) {
        this.em = em;
    }

    public void add(LegislativePlan plan) {
        em.persist(new PlanEntity(plan));
    }

    public Optional<LegislativePlan> plan(UUID id) {
        return Optional.ofNullable(em.find(PlanEntity.class, id.toString())).map(PlanEntity::toRecord);
    }

    /** A plan, locked: its items are numbered and it is published by one at a time. */
    public PlanEntity locked(UUID id) {
        return em.find(PlanEntity.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Published plans, and all below one of the scopes. */
    public Page<LegislativePlan> plans(List<String> scopes, PageRequest page) {
        var query = em.createQuery(
                        "select p from PlanEntity p where p.id > :after and (p.publishedAt is not null or "
                                + Scopes.condition("p.organisationPath", scopes.size()) + ") order by p.id",
                        PlanEntity.class)
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        return Page.of(query.getResultStream().map(PlanEntity::toRecord).toList(), page.limit(), LegislativePlan::id);
    }

    public List<PlanItem> items(UUID planId) {
        return em.createQuery(
                        "select i from PlanItemEntity i where i.planId = :plan order by i.number", PlanItemEntity.class)
                .setParameter("plan", planId.toString())
                .getResultStream()
                .map(PlanItemEntity::toRecord)
                .toList();
    }

    /** The number of the next item; the plan is to be locked. */
    public int nextNumber(UUID planId) {
        Integer last = em.createQuery(
                        "select max(i.number) from PlanItemEntity i where i.planId = :plan", Integer.class)
                .setParameter("plan", planId.toString())
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    public void add(PlanItem item) {
        em.persist(new PlanItemEntity(item));
    }

    public Optional<PlanItem> item(UUID id) {
        return Optional.ofNullable(em.find(PlanItemEntity.class, id.toString())).map(PlanItemEntity::toRecord);
    }

    /** An item, locked until the transaction ends. */
    public PlanItemEntity lockedItem(UUID id) {
        return em.find(PlanItemEntity.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
    }

    public void add(PlanItemChange change) {
        em.persist(new PlanItemChangeEntity(change));
    }

    public List<PlanItemChange> changes(UUID itemId) {
        return em.createQuery(
                        "select c from PlanItemChangeEntity c where c.itemId = :item order by c.id",
                        PlanItemChangeEntity.class)
                .setParameter("item", itemId.toString())
                .getResultStream()
                .map(PlanItemChangeEntity::toRecord)
                .toList();
    }
}
