package org.jianyan.notices.internal.jpa;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.notices.Recipient;

/** Queries on recipients. */
public final class RecipientStore {
    private final EntityManager em;

    public RecipientStore(EntityManager em) {
        this.em = em;
    }

    public void add(RecipientEntity recipient) {
        em.persist(recipient);
        em.flush();
    }

    public void remove(RecipientEntity recipient) {
        em.remove(recipient);
    }

    public Optional<RecipientEntity> find(UUID id) {
        return Optional.ofNullable(em.find(RecipientEntity.class, id.toString()));
    }

    public boolean exists(String organisationPath, String channel, String address) {
        return !em.createQuery(
                        "select r.id from RecipientEntity r where r.organisationPath = :path and r.channel = :channel"
                                + " and r.addressDigest = :digest",
                        String.class)
                .setParameter("path", organisationPath)
                .setParameter("channel", channel)
                .setParameter("digest", RecipientEntity.digest(address))
                .getResultList()
                .isEmpty();
    }

    /** Those of exactly these organisations. */
    public List<RecipientEntity> of(List<String> organisationPaths) {
        return organisationPaths.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select r from RecipientEntity r where r.organisationPath in :paths order by r.id",
                                RecipientEntity.class)
                        .setParameter("paths", organisationPaths)
                        .getResultList();
    }

    /** Those whose secret is there and does not begin as what is encrypted under the present key does. */
    public List<RecipientEntity> secretsNotUnder(String prefix, int limit) {
        return em.createQuery(
                        "select r from RecipientEntity r where concat(r.secret, r.secretEncrypted) <> ''"
                                + " and r.secretEncrypted not like :prefix",
                        RecipientEntity.class)
                .setParameter("prefix", prefix + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    public Page<Recipient> list(List<String> scopes, PageRequest page) {
        TypedQuery<RecipientEntity> query = em.createQuery(
                        "select r from RecipientEntity r where r.id > :after and "
                                + Scopes.condition("r.organisationPath", scopes.size()) + " order by r.id",
                        RecipientEntity.class)
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        return Page.of(query.getResultStream().map(RecipientEntity::toRecord).toList(), page.limit(), Recipient::id);
    }
}
