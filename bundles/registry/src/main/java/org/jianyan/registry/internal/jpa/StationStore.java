package org.jianyan.registry.internal.jpa;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;

/** Queries on collection stations. */
public final class StationStore {
    private final EntityManager em;

    public StationStore(EntityManager em) {
        this.em = em;
    }

    public void add(StationEntity station) {
        em.persist(station);
    }

    /** Oldest first. */
    public List<StationEntity> stations(UUID contactPoint) {
        return em.createQuery(
                        "select s from StationEntity s where s.contactPointId = :point order by s.id",
                        StationEntity.class)
                .setParameter("point", contactPoint.toString())
                .getResultList();
    }

    public Optional<StationEntity> station(UUID contactPoint, UUID id) {
        return Optional.ofNullable(em.find(StationEntity.class, id.toString()))
                .filter(station -> station.contactPointId().equals(contactPoint));
    }

    /** Whether collectors are at it. */
    public boolean hasCollectors(UUID station) {
        return !em.createQuery(
                        "select s.id from StaffEntity s where s.stationId = :station and s.until is null", String.class)
                .setParameter("station", station.toString())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
