package org.jianyan.digitalnpc.internal.jpa;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.digitalnpc.Exchange;
import org.jianyan.digitalnpc.InboxMessage;

/** Queries on messages that came in and on exchanges. */
public final class ExchangeStore {
    private final EntityManager em;

    public ExchangeStore(EntityManager em) {
        this.em = em;
    }

    public void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    public Optional<InboxEntity> inbox(String gateway, String messageId) {
        return em.createQuery(
                        "select m from InboxEntity m where m.gateway = :gateway and m.messageId = :message",
                        InboxEntity.class)
                .setParameter("gateway", gateway)
                .setParameter("message", messageId)
                .getResultStream()
                .findFirst();
    }

    public Optional<InboxEntity> inbox(UUID id) {
        return Optional.ofNullable(em.find(InboxEntity.class, id.toString()));
    }

    public List<InboxEntity> due(Instant now, int limit) {
        return em.createQuery(
                        "select m from InboxEntity m where m.state = 'RECEIVED' and m.nextAttemptAt <= :now order by m.id",
                        InboxEntity.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    public Page<InboxMessage> inbox(Optional<InboxMessage.State> state, PageRequest page) {
        TypedQuery<InboxEntity> query = em.createQuery(
                        "select m from InboxEntity m where m.id > :after"
                                + (state.isPresent() ? " and m.state = :state" : "") + " order by m.id",
                        InboxEntity.class)
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1);
        state.ifPresent(wanted -> query.setParameter("state", wanted.name()));
        return Page.of(query.getResultStream().map(InboxEntity::toRecord).toList(), page.limit(), InboxMessage::id);
    }

    public Map<InboxMessage.State, Long> inboxCounts() {
        Map<InboxMessage.State, Long> counts = new EnumMap<>(InboxMessage.State.class);
        em.createQuery("select m.state, count(m) from InboxEntity m group by m.state", Object[].class)
                .getResultStream()
                .forEach(row -> counts.put(InboxMessage.State.valueOf((String) row[0]), (Long) row[1]));
        return counts;
    }

    /** The identifiers of a consultation's exchanges. */
    public List<UUID> ofConsultation(UUID consultationId) {
        return em.createQuery("select e.id from ExchangeEntity e where e.consultationId = :consultation", String.class)
                .setParameter("consultation", consultationId.toString())
                .getResultStream()
                .map(UUID::fromString)
                .toList();
    }

    public Optional<ExchangeEntity> byTask(String gateway, String taskNumber) {
        return em.createQuery(
                        "select e from ExchangeEntity e where e.gateway = :gateway and e.taskNumber = :task",
                        ExchangeEntity.class)
                .setParameter("gateway", gateway)
                .setParameter("task", taskNumber)
                .getResultStream()
                .findFirst();
    }

    /** The row, held against other nodes until the transaction ends. */
    public ExchangeEntity locked(UUID id) {
        return em.find(ExchangeEntity.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
    }

    public List<Exchange> toCheck(Instant now, int limit) {
        return em.createQuery(
                        "select e from ExchangeEntity e where e.nextCheckAt <= :now order by e.nextCheckAt, e.id",
                        ExchangeEntity.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultStream()
                .map(ExchangeEntity::toRecord)
                .toList();
    }

    /** Something happened to a consultation: look at its exchange soon. */
    public void hasten(UUID consultationId, Instant now) {
        em.createQuery("update ExchangeEntity e set e.nextCheckAt = :now, e.pauseMillis = 1000"
                        + " where e.consultationId = :consultation")
                .setParameter("now", now)
                .setParameter("consultation", consultationId.toString())
                .executeUpdate();
    }

    public Page<Exchange> exchanges(PageRequest page) {
        List<Exchange> rows = em.createQuery(
                        "select e from ExchangeEntity e where e.id > :after order by e.id", ExchangeEntity.class)
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1)
                .getResultStream()
                .map(ExchangeEntity::toRecord)
                .toList();
        return Page.of(rows, page.limit(), Exchange::id);
    }

    /** Which of some decisions are on their way already. */
    public Set<String> sent(Collection<UUID> decisions) {
        return decisions.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select d.decisionId from SentDecisionEntity d where d.decisionId in :ids",
                                String.class)
                        .setParameter(
                                "ids", decisions.stream().map(UUID::toString).toList())
                        .getResultList());
    }
}
