package org.jianyan.registry.internal.jpa;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.registry.ContactPoint;

/** Queries on contact points. */
public final class ContactPointStore {
    private final EntityManager em;

    public ContactPointStore(EntityManager em) {
        this.em = em;
    }

    public void add(ContactPoint point) {
        em.persist(new ContactPointEntity(point));
    }

    /** One that nobody else changes until this transaction ends. */
    public Optional<ContactPointEntity> locked(UUID id) {
        return Optional.ofNullable(em.find(ContactPointEntity.class, id.toString(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whether a plaque with this number is at a contact point that is one still. */
    public boolean hasPlaque(String number) {
        return !em.createQuery(
                        "select c.id from ContactPointEntity c where c.plaqueNumber = :number and c.endedOn is null",
                        String.class)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public Optional<ContactPoint> contactPoint(UUID id) {
        return Optional.ofNullable(em.find(ContactPointEntity.class, id.toString()))
                .map(ContactPointEntity::toRecord);
    }

    public List<ContactPoint> byCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select c from ContactPointEntity c where c.code in :codes order by c.path",
                                ContactPointEntity.class)
                        .setParameter("codes", codes)
                        .getResultStream()
                        .map(ContactPointEntity::toRecord)
                        .toList();
    }

    /** Those that are contact points still, by their paths. */
    public Page<ContactPoint> inOffice(PageRequest page) {
        return Page.of(
                em.createQuery(
                                "select c from ContactPointEntity c where c.endedOn is null and c.path > :after order by c.path",
                                ContactPointEntity.class)
                        .setParameter("after", page.after())
                        .setMaxResults(page.limit() + 1)
                        .getResultStream()
                        .map(ContactPointEntity::toRecord)
                        .toList(),
                page.limit(),
                ContactPoint::path);
    }

    public Page<ContactPoint> contactPoints(List<String> scopes, PageRequest page) {
        var query = em.createQuery(
                        "select c from ContactPointEntity c where c.path > :after and "
                                + Scopes.condition("c.path", scopes.size()) + " order by c.path",
                        ContactPointEntity.class)
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        return Page.of(
                query.getResultStream().map(ContactPointEntity::toRecord).toList(), page.limit(), ContactPoint::path);
    }
}
