package org.jianyan.consultation.internal.jpa;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jianyan.commons.PageRequest;
import org.jianyan.consultation.internal.Seal;

/** Queries on where opinions were placed by hand. */
public final class PlacementStore {
    private static final String NOT_PLACED = " and not exists (select p.id from PlacementEntity p"
            + " where p.opinionId = o.id and p.versionId = :version and p.isCurrent = 1)";

    private final EntityManager em;

    public PlacementStore(EntityManager em) {
        this.em = em;
    }

    /** Opinions on some provisions that nobody placed in a version, in the order of their arrival; one more than asked. */
    public List<OpinionEntity> notPlaced(
            UUID consultationId, UUID versionId, Collection<UUID> provisions, PageRequest page) {
        return provisions.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select o from OpinionEntity o where o.consultationId = :consultation and o.id > :after"
                                        + " and o.provisionId in :provisions" + NOT_PLACED + " order by o.id",
                                OpinionEntity.class)
                        .setParameter("consultation", consultationId.toString())
                        .setParameter("version", versionId.toString())
                        .setParameter("provisions", texts(provisions))
                        .setParameter("after", page.after())
                        .setMaxResults(page.limit() + 1)
                        .getResultList();
    }

    /**
     * Opinions that stand on a provision of a version, in the order of their arrival; one more than asked.
     *
     * @param before the provisions that go on as this one
     */
    public List<OpinionEntity> on(
            UUID consultationId, UUID versionId, UUID provisionId, Collection<UUID> before, PageRequest page) {
        String followed = before.isEmpty() ? "1 = 0" : "o.provisionId in :before" + NOT_PLACED;
        var query = em.createQuery(
                        "select o from OpinionEntity o where o.consultationId = :consultation and o.id > :after and ("
                                + followed + " or exists (select p.id from PlacementEntity p where p.opinionId = o.id"
                                + " and p.versionId = :version and p.isCurrent = 1 and p.provisionId = :provision))"
                                + " order by o.id",
                        OpinionEntity.class)
                .setParameter("consultation", consultationId.toString())
                .setParameter("after", page.after())
                .setParameter("version", versionId.toString())
                .setParameter("provision", provisionId.toString())
                .setMaxResults(page.limit() + 1);
        if (!before.isEmpty()) {
            query.setParameter("before", texts(before));
        }
        return query.getResultList();
    }

    /** What was said last of some opinions. */
    public List<PlacementEntity> current(UUID versionId, Collection<UUID> opinions) {
        return opinions.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select p from PlacementEntity p where p.versionId = :version and p.isCurrent = 1"
                                        + " and p.opinionId in :opinions",
                                PlacementEntity.class)
                        .setParameter("version", versionId.toString())
                        .setParameter("opinions", texts(opinions))
                        .getResultList();
    }

    /** How many opinions on each provision were placed by hand, and how many of them without a place. */
    public List<PlacedCount> counts(UUID consultationId, UUID versionId) {
        return em.createQuery(
                        "select o.provisionId, count(o), count(p.provisionId) from PlacementEntity p, OpinionEntity o"
                                + " where o.id = p.opinionId and o.consultationId = :consultation"
                                + " and p.versionId = :version and p.isCurrent = 1 group by o.provisionId",
                        Object[].class)
                .setParameter("consultation", consultationId.toString())
                .setParameter("version", versionId.toString())
                .getResultStream()
                .map(row -> new PlacedCount(
                        row[0] == null ? null : UUID.fromString((String) row[0]),
                        (Long) row[2],
                        (Long) row[1] - (Long) row[2]))
                .toList();
    }

    /** Locks opinions against others who place them at the same time. */
    public List<OpinionEntity> locked(UUID consultationId, Collection<UUID> ids) {
        return em.createQuery(
                        "select o from OpinionEntity o where o.consultationId = :consultation and o.id in :ids",
                        OpinionEntity.class)
                .setParameter("consultation", consultationId.toString())
                .setParameter("ids", texts(ids))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Keeps and records what is said now; what was said before counts no longer. */
    public void add(UUID versionId, Collection<PlacementEntity> placements, Seal seal) {
        current(versionId, placements.stream().map(PlacementEntity::opinionId).toList())
                .forEach(PlacementEntity::replace);
        placements.forEach(em::persist);
        new LedgerStore(em).record(seal, placements);
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    /**
     * Opinions placed by hand.
     *
     * @param provisionId that they were handed in for, {@code null} for the whole text
     */
    public record PlacedCount(UUID provisionId, long placed, long setAside) {}
}
