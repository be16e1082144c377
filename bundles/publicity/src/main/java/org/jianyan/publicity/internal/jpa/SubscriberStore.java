package org.jianyan.publicity.internal.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;

/** Queries on subscribers. */
public final class SubscriberStore {
    private final EntityManager em;

    public SubscriberStore(EntityManager em) {
        this.em = em;
    }

    public void add(SubscriberEntity subscriber) {
        em.persist(subscriber);
        em.flush();
    }

    public Optional<SubscriberEntity> find(UUID id) {
        return Optional.ofNullable(em.find(SubscriberEntity.class, id.toString()));
    }

    /** @param forms the address's digest, and the address as earlier releases kept it */
    public Optional<SubscriberEntity> byAddress(String channel, List<String> forms) {
        return em.createQuery(
                        "select s from SubscriberEntity s where s.channel = :channel and s.address in :forms",
                        SubscriberEntity.class)
                .setParameter("channel", channel)
                .setParameter("forms", forms)
                .getResultStream()
                .findFirst();
    }

    public Optional<SubscriberEntity> byToken(String token) {
        return em.createQuery("select s from SubscriberEntity s where s.token = :token", SubscriberEntity.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }

    /** Those whose address does not begin as what is encrypted under the present key does. */
    public List<SubscriberEntity> notUnder(String prefix, int limit) {
        return em.createQuery(
                        "select s from SubscriberEntity s where s.addressEncrypted not like :prefix",
                        SubscriberEntity.class)
                .setParameter("prefix", prefix + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those who were asked before a moment and have not confirmed. */
    public List<SubscriberEntity> unconfirmed(Instant askedBefore, int limit) {
        return em.createQuery(
                        "select s from SubscriberEntity s where s.confirmedAt is null and s.askedAt < :before",
                        SubscriberEntity.class)
                .setParameter("before", askedBefore)
                .setMaxResults(limit)
                .getResultList();
    }

    public void remove(SubscriberEntity subscriber) {
        em.remove(subscriber);
    }

    /** Identifiers of confirmed subscribers behind one of them. */
    public List<UUID> confirmed(String channel, String after, int limit) {
        return em.createQuery(
                        "select s.id from SubscriberEntity s where s.channel = :channel and s.confirmedAt is not null"
                                + " and s.id > :after order by s.id",
                        String.class)
                .setParameter("channel", channel)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(UUID::fromString)
                .toList();
    }
}
