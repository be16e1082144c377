package org.jianyan.registry.internal.jpa;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
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
