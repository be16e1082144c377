package org.jianyan.registry.internal.jpa;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.jianyan.registry.standard.StandardItem;

/** Queries on whether contact points are as they have to be. */
public final class StandardStore {
    private final EntityManager em;

    public StandardStore(EntityManager em) {
        this.em = em;
    }

    public void add(Object entity) {
        em.persist(entity);
    }

    public Optional<StaffEntity> member(UUID contactPoint, UUID id) {
        return Optional.ofNullable(em.find(StaffEntity.class, id.toString()))
                .filter(member -> member.contactPointId().equals(contactPoint));
    }

    /** Oldest first. */
    public List<StaffEntity> staff(Collection<UUID> contactPoints) {
        return contactPoints.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select s from StaffEntity s where s.contactPointId in :points order by s.since, s.id",
                                StaffEntity.class)
                        .setParameter(
                                "points",
                                contactPoints.stream().map(UUID::toString).toList())
                        .getResultList();
    }

    public List<StaffEntity> staffNotUnder(String prefix, int limit) {
        return em.createQuery("select s from StaffEntity s where s.person not like :prefix", StaffEntity.class)
                .setParameter("prefix", prefix + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    /** By item, newest version first. */
    public List<StandardEvidenceEntity> evidence(UUID contactPoint) {
        return em.createQuery(
                        "select e from StandardEvidenceEntity e where e.contactPointId = :point"
                                + " order by e.item, e.version desc",
                        StandardEvidenceEntity.class)
                .setParameter("point", contactPoint.toString())
                .getResultList();
    }

    /** For which items there is evidence. */
    public Map<UUID, Set<StandardItem>> shown(Collection<UUID> contactPoints) {
        return contactPoints.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select distinct e.contactPointId, e.item from StandardEvidenceEntity e"
                                        + " where e.contactPointId in :points",
                                Object[].class)
                        .setParameter(
                                "points",
                                contactPoints.stream().map(UUID::toString).toList())
                        .getResultStream()
                        .collect(groupingBy(
                                row -> UUID.fromString((String) row[0]),
                                mapping(row -> StandardItem.valueOf((String) row[1]), toSet())));
    }

    public int lastVersion(UUID contactPoint, StandardItem item) {
        Integer last = em.createQuery(
                        "select max(e.version) from StandardEvidenceEntity e where e.contactPointId = :point"
                                + " and e.item = :item",
                        Integer.class)
                .setParameter("point", contactPoint.toString())
                .setParameter("item", item.name())
                .getSingleResult();
        return last == null ? 0 : last;
    }
}
