package org.jianyan.identity.internal.jpa;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jianyan.commons.Dates;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.identity.AuditEntry;
import org.jianyan.identity.AuditQuery;

/** Queries on the audit. */
public final class AuditStore {
    private final EntityManager em;

    public AuditStore(EntityManager em) {
        this.em = em;
    }

    /** The end of the chain; nobody else moves it until this transaction ends. */
    public AuditHeadEntity lockedHead() {
        return em.find(AuditHeadEntity.class, AuditHeadEntity.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    public AuditHeadEntity head() {
        return em.find(AuditHeadEntity.class, AuditHeadEntity.ID);
    }

    public boolean hasPending() {
        return !em.createQuery("select p.id from PendingAuditEntity p", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Acts not yet in the chain, in the order of their identifiers, which is that of time. */
    public List<PendingAuditEntity> pending(int limit) {
        return em.createQuery("select p from PendingAuditEntity p order by p.id", PendingAuditEntity.class)
                .setMaxResults(limit)
                .getResultList();
    }

    public void join(PendingAuditEntity act, long position, String hash) {
        em.persist(new AuditEntity(act.toEntry(position, hash)));
        em.remove(act);
    }

    /** Entries behind a position, in order. */
    public List<AuditEntry> after(long position, int limit) {
        return em.createQuery(
                        "select e from AuditEntity e where e.position > :after order by e.position", AuditEntity.class)
                .setParameter("after", position)
                .setMaxResults(limit)
                .getResultStream()
                .map(AuditEntity::toRecord)
                .toList();
    }

    /**
     * Entries in order; the cursor is the position.
     *
     * @param scopes of whom they are: of accounts there, above, or of the public
     */
    public Page<AuditEntry> entries(List<String> scopes, AuditQuery asked, PageRequest page) {
        StringBuilder where = new StringBuilder(
                "e.position > :after and (e.scope in :above or " + Scopes.condition("e.scope", scopes.size()) + ")");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("after", position(page.after()));
        values.put(
                "above",
                Stream.concat(Stream.of(""), Scopes.withThoseAbove(scopes).stream())
                        .toList());
        Scopes.bind(values::put, scopes);
        equal(where, values, "account", asked.account());
        equal(where, values, "action", asked.action());
        if (!asked.object().isEmpty()) {
            where.append(" and locate(:object, e.object) > 0");
            values.put("object", asked.object());
        }
        asked.from().ifPresent(day -> {
            where.append(" and e.actedAt >= :from");
            values.put("from", day.atStartOfDay(Dates.ZONE).toInstant());
        });
        asked.to().ifPresent(day -> {
            where.append(" and e.actedAt < :until");
            Instant until = day.plusDays(1).atStartOfDay(Dates.ZONE).toInstant();
            values.put("until", until);
        });
        var query = em.createQuery(
                "select e from AuditEntity e where " + where + " order by e.position", AuditEntity.class);
        values.forEach(query::setParameter);
        List<AuditEntry> rows = query.setMaxResults(page.limit() + 1)
                .getResultStream()
                .map(AuditEntity::toRecord)
                .toList();
        return Page.of(rows, page.limit(), AuditEntry::position);
    }

    private static void equal(StringBuilder where, Map<String, Object> values, String field, String value) {
        if (!value.isEmpty()) {
            where.append(" and e.").append(field).append(" = :").append(field);
            values.put(field, value);
        }
    }

    private static long position(String cursor) {
        try {
            return cursor.isEmpty() ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new ValidationException(new Violation("after", "cursor", "应为上一页给出的游标，收到：" + cursor));
        }
    }
}
