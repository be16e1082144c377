package org.jianyan.outbox.internal.jpa;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.outbox.MessageState;
import org.jianyan.outbox.OutboxMessage;

/** Queries on messages; a payload is read only to be sent or looked at. */
public final class MessageStore {
    private static final int MAX_ERROR = 2000;
    private static final String FIELDS = "select m.id, m.queue, m.key, m.kind, m.subject, m.destination, m.state,"
            + " m.attempts, m.nextAttemptAt, m.lastError, m.sha256, m.createdAt, m.sentAt from MessageEntity m ";

    private final EntityManager em;

    public MessageStore(EntityManager em) {
        this.em = em;
    }

    public void add(MessageEntity message) {
        em.persist(message);
        em.flush();
    }

    public boolean exists(String queue, String key) {
        return em.createQuery(
                                "select count(m) from MessageEntity m where m.queue = :queue and m.key = :key",
                                Long.class)
                        .setParameter("queue", queue)
                        .setParameter("key", key)
                        .getSingleResult()
                > 0;
    }

    public List<OutboxMessage> due(Collection<String> queues, Instant now, int limit) {
        return em.createQuery(
                        FIELDS + "where m.state = 'PENDING' and m.nextAttemptAt <= :now and m.queue in :queues"
                                + " order by m.nextAttemptAt, m.id",
                        Object[].class)
                .setParameter("now", now)
                .setParameter("queues", queues)
                .setMaxResults(limit)
                .getResultStream()
                .map(MessageEntity::toRecord)
                .toList();
    }

    /** Reserves a message that is due until the lease ends; false if another node was faster. */
    public boolean claim(UUID id, Instant now, Instant lease) {
        return em.createQuery("update MessageEntity m set m.nextAttemptAt = :lease"
                                + " where m.id = :id and m.state = 'PENDING' and m.nextAttemptAt <= :now")
                        .setParameter("lease", lease)
                        .setParameter("id", id.toString())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    public void sent(UUID id, Instant now) {
        em.createQuery("update MessageEntity m set m.state = 'SENT', m.sentAt = :now, m.attempts = m.attempts + 1,"
                        + " m.lastError = null where m.id = :id")
                .setParameter("now", now)
                .setParameter("id", id.toString())
                .executeUpdate();
    }

    public void failed(UUID id, String error, boolean forGood, Instant next) {
        em.createQuery("update MessageEntity m set m.state = :state, m.nextAttemptAt = :next,"
                        + " m.attempts = m.attempts + 1, m.lastError = :error where m.id = :id")
                .setParameter("state", (forGood ? MessageState.DEAD : MessageState.PENDING).name())
                .setParameter("next", next)
                .setParameter("error", error.length() > MAX_ERROR ? error.substring(0, MAX_ERROR) : error)
                .setParameter("id", id.toString())
                .executeUpdate();
    }

    /** A message that was given up has all its attempts again. */
    public void revive(String queue, UUID id, Instant now) {
        em.createQuery("update MessageEntity m set m.state = 'PENDING', m.attempts = 0, m.nextAttemptAt = :now"
                        + " where m.queue = :queue and m.id = :id and m.state = 'DEAD'")
                .setParameter("now", now)
                .setParameter("queue", queue)
                .setParameter("id", id.toString())
                .executeUpdate();
    }

    public Optional<OutboxMessage> find(String queue, UUID id) {
        return em.createQuery(FIELDS + "where m.queue = :queue and m.id = :id", Object[].class)
                .setParameter("queue", queue)
                .setParameter("id", id.toString())
                .getResultStream()
                .map(MessageEntity::toRecord)
                .findFirst();
    }

    /** Whether a message is of an organisation at or below the scopes. */
    public boolean isWithin(String queue, List<String> scopes, UUID id) {
        TypedQuery<String> query = em.createQuery(
                        "select m.id from MessageEntity m where m.queue = :queue and m.id = :id and "
                                + Scopes.condition("m.organisationPath", scopes.size()),
                        String.class)
                .setParameter("queue", queue)
                .setParameter("id", id.toString());
        Scopes.bind(query::setParameter, scopes);
        return !query.getResultList().isEmpty();
    }

    public Page<OutboxMessage> list(String queue, List<String> scopes, Optional<MessageState> state, PageRequest page) {
        TypedQuery<Object[]> query = em.createQuery(
                        FIELDS + "where m.queue = :queue and m.id > :after and "
                                + Scopes.condition("m.organisationPath", scopes.size())
                                + (state.isPresent() ? " and m.state = :state" : "") + " order by m.id",
                        Object[].class)
                .setParameter("queue", queue)
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        state.ifPresent(wanted -> query.setParameter("state", wanted.name()));
        return Page.of(query.getResultStream().map(MessageEntity::toRecord).toList(), page.limit(), OutboxMessage::id);
    }

    public Map<MessageState, Long> counts(String queue) {
        Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
        em.createQuery(
                        "select m.state, count(m) from MessageEntity m where m.queue = :queue group by m.state",
                        Object[].class)
                .setParameter("queue", queue)
                .getResultStream()
                .forEach(row -> counts.put(MessageState.valueOf((String) row[0]), (Long) row[1]));
        return counts;
    }

    /** Empties messages that have arrived. */
    public void forget(String queue, String keyPrefix) {
        em.createQuery("update MessageEntity m set m.payload = :nothing where m.queue = :queue and m.state = 'SENT'"
                        + " and m.key like :keys escape '!'")
                .setParameter("nothing", new byte[0])
                .setParameter("queue", queue)
                .setParameter("keys", keyPrefix.replaceAll("[!%_]", "!$0") + "%")
                .executeUpdate();
    }

    public Optional<byte[]> payload(String queue, UUID id) {
        return em.createQuery(
                        "select m.id, m.payload from MessageEntity m where m.queue = :queue and m.id = :id",
                        Object[].class)
                .setParameter("queue", queue)
                .setParameter("id", id.toString())
                .getResultStream()
                .map(row -> (byte[]) row[1])
                .findFirst();
    }
}
