package org.jianyan.registry.internal.jpa;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.registry.spi.WorkYear;
import org.jianyan.registry.work.Training;
import org.jianyan.registry.work.WorkPlan;

/** Queries on what contact points plan, learn, spend and ask for. */
public final class WorkStore {
    private final EntityManager em;

    public WorkStore(EntityManager em) {
        this.em = em;
    }

    public void add(Object entity) {
        em.persist(entity);
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    public Optional<WorkPlanEntity> plan(UUID contactPoint, int year) {
        return plans(List.of(contactPoint), year).values().stream().findFirst();
    }

    /** By contact point. */
    public Map<UUID, WorkPlanEntity> plans(Collection<UUID> contactPoints, int year) {
        return contactPoints.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select p from WorkPlanEntity p where p.planYear = :year and p.contactPointId in :points",
                                WorkPlanEntity.class)
                        .setParameter("year", year)
                        .setParameter("points", texts(contactPoints))
                        .getResultStream()
                        .collect(toMap(WorkPlanEntity::contactPointId, plan -> plan));
    }

    /** By plan, each by number. */
    public Map<String, List<WorkPlan.Item>> items(Collection<String> plans) {
        return plans.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select i from WorkPlanItemEntity i where i.planId in :plans order by i.position",
                                WorkPlanItemEntity.class)
                        .setParameter("plans", plans)
                        .getResultStream()
                        .collect(groupingBy(
                                WorkPlanItemEntity::planId, mapping(WorkPlanItemEntity::toRecord, toList())));
    }

    public Optional<WorkPlanItemEntity> item(WorkPlanEntity plan, UUID id) {
        return Optional.ofNullable(em.find(WorkPlanItemEntity.class, id.toString()))
                .filter(item -> item.planId().equals(plan.id()));
    }

    public void removeItems(WorkPlanEntity plan) {
        em.createQuery("delete from WorkPlanItemEntity i where i.planId = :plan")
                .setParameter("plan", plan.id())
                .executeUpdate();
    }

    public Optional<TrainingEntity> training(UUID id) {
        return Optional.ofNullable(em.find(TrainingEntity.class, id.toString()));
    }

    /**
     * Of organisations below some scopes, or with one of some paths; oldest first.
     *
     * @param above paths of organisations above the scopes
     */
    public Page<TrainingEntity> trainings(List<String> scopes, List<String> above, PageRequest page) {
        var query = em.createQuery(
                        "select t from TrainingEntity t where t.id > :after and (t.organisationPath in :above or "
                                + Scopes.condition("t.organisationPath", scopes.size()) + ") order by t.id",
                        TrainingEntity.class)
                .setParameter("after", page.after())
                .setParameter("above", above)
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        return Page.of(query.getResultList(), page.limit(), TrainingEntity::id);
    }

    public Optional<AttendanceEntity> attendance(UUID training, UUID contactPoint) {
        return em.createQuery(
                        "select a from AttendanceEntity a where a.trainingId = :training and a.contactPointId = :point",
                        AttendanceEntity.class)
                .setParameter("training", training.toString())
                .setParameter("point", contactPoint.toString())
                .getResultStream()
                .findFirst();
    }

    /** By training; of contact points below some scopes, by path. */
    public Map<String, List<Training.Attendance>> attendance(Collection<UUID> trainings, List<String> scopes) {
        if (trainings.isEmpty()) {
            return Map.of();
        }
        var query = em.createQuery(
                        "select a, c from AttendanceEntity a, ContactPointEntity c where a.trainingId in :trainings"
                                + " and c.id = a.contactPointId and " + Scopes.condition("c.path", scopes.size())
                                + " order by c.path",
                        Object[].class)
                .setParameter("trainings", texts(trainings));
        Scopes.bind(query::setParameter, scopes);
        return query.getResultStream()
                .collect(groupingBy(
                        row -> ((AttendanceEntity) row[0]).trainingId(),
                        mapping(
                                row -> ((AttendanceEntity) row[0]).toRecord(((ContactPointEntity) row[1]).toRecord()),
                                toList())));
    }

    /** A training, and who came to it from a contact point. */
    public record Attended(TrainingEntity training, AttendanceEntity attendance) {}

    /** Trainings of a year that a contact point came to, each with its attendance. */
    public Stream<Attended> attended(WorkYear year) {
        return em.createQuery(
                        "select t, a from TrainingEntity t, AttendanceEntity a where a.contactPointId = :point"
                                + " and t.id = a.trainingId and t.heldOn between :from and :to",
                        Object[].class)
                .setParameter("point", year.contactPointId().toString())
                .setParameter("from", year.firstDay())
                .setParameter("to", year.lastDay())
                .getResultStream()
                .map(row -> new Attended((TrainingEntity) row[0], (AttendanceEntity) row[1]));
    }

    /** In the order in which they were noted. */
    public List<FundingGrantEntity> grants(UUID contactPoint, int year) {
        return em.createQuery(
                        "select g from FundingGrantEntity g where g.contactPointId = :point and g.fundYear = :year"
                                + " order by g.id",
                        FundingGrantEntity.class)
                .setParameter("point", contactPoint.toString())
                .setParameter("year", year)
                .getResultList();
    }

    /** In the order in which they were noted. */
    public List<FundingUseEntity> uses(UUID contactPoint, int year) {
        return em.createQuery(
                        "select u from FundingUseEntity u where u.contactPointId = :point and u.fundYear = :year order by u.id",
                        FundingUseEntity.class)
                .setParameter("point", contactPoint.toString())
                .setParameter("year", year)
                .getResultList();
    }

    /** What was granted, by contact point. */
    public Map<UUID, BigDecimal> granted(Collection<UUID> contactPoints, int year) {
        return sums("FundingGrantEntity", contactPoints, year);
    }

    /** What was used, by contact point. */
    public Map<UUID, BigDecimal> used(Collection<UUID> contactPoints, int year) {
        return sums("FundingUseEntity", contactPoints, year);
    }

    /** How many receipts there are for what was used, by contact point; those without are left out. */
    public Map<UUID, Long> receipts(Collection<UUID> contactPoints, int year) {
        return contactPoints.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select u.contactPointId, count(f.id) from FundingUseEntity u, WorkFileEntity f"
                                        + " where f.ownerId = u.id and u.fundYear = :year and u.contactPointId in :points"
                                        + " group by u.contactPointId",
                                Object[].class)
                        .setParameter("year", year)
                        .setParameter("points", texts(contactPoints))
                        .getResultStream()
                        .collect(toMap(row -> UUID.fromString((String) row[0]), row -> (Long) row[1]));
    }

    private Map<UUID, BigDecimal> sums(String entity, Collection<UUID> contactPoints, int year) {
        return contactPoints.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select f.contactPointId, sum(f.amount) from " + entity
                                        + " f where f.fundYear = :year and f.contactPointId in :points"
                                        + " group by f.contactPointId",
                                Object[].class)
                        .setParameter("year", year)
                        .setParameter("points", texts(contactPoints))
                        .getResultStream()
                        .collect(toMap(row -> UUID.fromString((String) row[0]), row -> (BigDecimal) row[1]));
    }

    public Optional<SupportEntity> support(UUID id) {
        return Optional.ofNullable(em.find(SupportEntity.class, id.toString()));
    }

    /** One that nobody else changes until this transaction ends. */
    public SupportEntity lockedSupport(UUID id) {
        return em.find(SupportEntity.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** In the order of their asking. */
    public Page<SupportEntity> support(List<String> scopes, PageRequest page) {
        var query = em.createQuery(
                        "select s from SupportEntity s where s.id > :after and "
                                + Scopes.condition("s.contactPointPath", scopes.size()) + " order by s.id",
                        SupportEntity.class)
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        return Page.of(query.getResultList(), page.limit(), SupportEntity::id);
    }

    /** Of a contact point, asked in a year. */
    public Stream<SupportEntity> support(WorkYear year) {
        return em.createQuery(
                        "select s from SupportEntity s where s.contactPointId = :point"
                                + " and s.askedAt >= :from and s.askedAt < :to",
                        SupportEntity.class)
                .setParameter("point", year.contactPointId().toString())
                .setParameter("from", year.from())
                .setParameter("to", year.to())
                .getResultStream();
    }

    /** In the order of their adding. */
    public List<WorkFileEntity> files(Collection<UUID> owners) {
        return owners.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select f from WorkFileEntity f where f.ownerId in :owners order by f.id",
                                WorkFileEntity.class)
                        .setParameter("owners", texts(owners))
                        .getResultList();
    }
}
