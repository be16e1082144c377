package org.jianyan.registry.internal.jpa;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.registry.lifecycle.Candidacy;
import org.jianyan.registry.lifecycle.CandidacyState;
import org.jianyan.registry.lifecycle.CandidacyStep;
import org.jianyan.registry.lifecycle.Criterion;
import org.jianyan.registry.lifecycle.PointEvent;
import org.jianyan.registry.lifecycle.Score;

/** Queries on candidacies, and on what became of contact points. */
public final class LifecycleStore {
    private final EntityManager em;

    public LifecycleStore(EntityManager em) {
        this.em = em;
    }

    public void add(Object entity) {
        em.persist(entity);
    }

    public Optional<CandidacyEntity> candidacy(UUID id) {
        return Optional.ofNullable(em.find(CandidacyEntity.class, id.toString()));
    }

    /** One that nobody else changes until this transaction ends. */
    public Optional<CandidacyEntity> lockedCandidacy(UUID id) {
        return Optional.ofNullable(em.find(CandidacyEntity.class, id.toString(), LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<CandidacyEntity> byReceipt(String receipt) {
        return em.createQuery("select c from CandidacyEntity c where c.receipt = :receipt", CandidacyEntity.class)
                .setParameter("receipt", receipt)
                .getResultStream()
                .findFirst();
    }

    /** With points and steps. */
    public Candidacy whole(CandidacyEntity candidacy) {
        return whole(List.of(candidacy)).get(0);
    }

    private List<Candidacy> whole(List<CandidacyEntity> candidacies) {
        if (candidacies.isEmpty()) {
            return List.of();
        }
        List<String> ids =
                candidacies.stream().map(candidacy -> candidacy.id().toString()).toList();
        Map<UUID, List<CandidacyStep>> steps = em.createQuery(
                        "select s from CandidacyStepEntity s where s.candidacyId in :ids order by s.id",
                        CandidacyStepEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(
                        groupingBy(CandidacyStepEntity::candidacyId, mapping(CandidacyStepEntity::toRecord, toList())));
        Map<UUID, List<Score>> scores = em.createQuery(
                        "select s from CandidacyScoreEntity s where s.candidacyId in :ids", CandidacyScoreEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(groupingBy(
                        CandidacyScoreEntity::candidacyId, mapping(CandidacyScoreEntity::toRecord, toList())));
        return candidacies.stream()
                .map(candidacy -> candidacy.toRecord(
                        mean(scores.getOrDefault(candidacy.id(), List.of())),
                        steps.getOrDefault(candidacy.id(), List.of())))
                .toList();
    }

    /** The sum of what each scorer gave, on average, to one decimal; {@code null} for no scorer. */
    private static Double mean(List<Score> scores) {
        long scorers = scores.stream().map(Score::by).distinct().count();
        return scorers == 0
                ? null
                : scores.stream()
                        .map(Score::points)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scorers), 1, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    public Page<Candidacy> candidacies(List<String> scopes, Optional<CandidacyState> state, PageRequest page) {
        TypedQuery<CandidacyEntity> query = em.createQuery(
                        "select c from CandidacyEntity c where c.id > :after and "
                                + Scopes.condition("c.organisationPath", scopes.size())
                                + (state.isPresent() ? " and c.state = :state" : "") + " order by c.id",
                        CandidacyEntity.class)
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        state.ifPresent(wanted -> query.setParameter("state", wanted.name()));
        return Page.of(whole(query.getResultList()), page.limit(), Candidacy::id);
    }

    /** Those below a path in some states. */
    public List<Candidacy> in(String path, Collection<CandidacyState> states) {
        return whole(em.createQuery(
                        "select c from CandidacyEntity c where c.organisationPath like :path and c.state in :states"
                                + " order by c.id",
                        CandidacyEntity.class)
                .setParameter("path", path + "%")
                .setParameter("states", states.stream().map(Enum::name).toList())
                .getResultList());
    }

    public List<Score> scores(UUID candidacy) {
        return em.createQuery(
                        "select s from CandidacyScoreEntity s where s.candidacyId = :candidacy"
                                + " order by s.scorer, s.id",
                        CandidacyScoreEntity.class)
                .setParameter("candidacy", candidacy.toString())
                .getResultStream()
                .map(CandidacyScoreEntity::toRecord)
                .toList();
    }

    public void removeScores(UUID candidacy, String scorer) {
        em.createQuery("delete from CandidacyScoreEntity s where s.candidacyId = :candidacy and s.scorer = :scorer")
                .setParameter("candidacy", candidacy.toString())
                .setParameter("scorer", scorer)
                .executeUpdate();
    }

    /** Those set for exactly this organisation. */
    public List<Criterion> criteria(String path) {
        return em.createQuery(
                        "select c from CriterionEntity c where c.organisationPath = :path order by c.sequence",
                        CriterionEntity.class)
                .setParameter("path", path)
                .getResultStream()
                .map(CriterionEntity::toRecord)
                .toList();
    }

    public void removeCriteria(String path) {
        em.createQuery("delete from CriterionEntity c where c.organisationPath = :path")
                .setParameter("path", path)
                .executeUpdate();
    }

    /** Candidacies whose contact is not encrypted under the present key. */
    /** Those at or below the scopes whose contact is still kept. */
    public Stream<CandidacyEntity> withContact(List<String> scopes) {
        TypedQuery<CandidacyEntity> query = em.createQuery(
                "select c from CandidacyEntity c where c.erasedAt is null and "
                        + Scopes.condition("c.organisationPath", scopes.size()) + " order by c.id",
                CandidacyEntity.class);
        Scopes.bind(query::setParameter, scopes);
        return query.getResultStream();
    }

    /** Those that came to one of some ends before a moment, by their last step, and whose contact is still kept. */
    public List<CandidacyEntity> endedBefore(Collection<CandidacyState> ends, Instant before, int limit) {
        return em.createQuery(
                        "select c from CandidacyEntity c where c.erasedAt is null and c.state in :ends"
                                + " and not exists (select s.id from CandidacyStepEntity s where s.candidacyId = c.id"
                                + " and s.notedAt >= :before) order by c.id",
                        CandidacyEntity.class)
                .setParameter("ends", ends.stream().map(Enum::name).toList())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    public List<CandidacyEntity> contactsNotUnder(String prefix, int limit) {
        return em.createQuery("select c from CandidacyEntity c where c.contact not like :prefix", CandidacyEntity.class)
                .setParameter("prefix", prefix + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    /** What was done about a contact point, oldest first. */
    public List<PointEvent> events(UUID contactPoint) {
        return em.createQuery(
                        "select e from PointEventEntity e where e.contactPointId = :point order by e.id",
                        PointEventEntity.class)
                .setParameter("point", contactPoint.toString())
                .getResultStream()
                .map(PointEventEntity::toRecord)
                .toList();
    }
}
