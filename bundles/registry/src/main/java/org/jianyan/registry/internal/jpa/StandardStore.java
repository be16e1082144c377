package org.jianyan.registry.internal.jpa;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.jianyan.commons.Scopes;
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

    public Optional<StaffEntity> member(UUID id) {
        return Optional.ofNullable(em.find(StaffEntity.class, id.toString()));
    }

    /** All whose names are still kept, of contact points at or below the scopes, with these. */
    public Stream<Object[]> namedStaff(List<String> scopes) {
        TypedQuery<Object[]> query = em.createQuery(
                "select s, p.name, p.path from StaffEntity s, ContactPointEntity p where p.id = s.contactPointId"
                        + " and s.erasedAt is null and " + Scopes.condition("p.path", scopes.size()) + " order by s.id",
                Object[].class);
        Scopes.bind(query::setParameter, scopes);
        return query.getResultStream();
    }

    /** The path of a contact point. */
    public Optional<String> path(UUID contactPoint) {
        return em.createQuery("select p.path from ContactPointEntity p where p.id = :id", String.class)
                .setParameter("id", contactPoint.toString())
                .getResultStream()
                .findFirst();
    }

    /** Those who left before a day and whose names are still kept. */
    public List<StaffEntity> leftBefore(LocalDate day, int limit) {
        return em.createQuery(
                        "select s from StaffEntity s where s.until < :day and s.erasedAt is null order by s.id",
                        StaffEntity.class)
                .setParameter("day", day)
                .setMaxResults(limit)
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
