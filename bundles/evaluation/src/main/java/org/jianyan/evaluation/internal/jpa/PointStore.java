package org.jianyan.evaluation.internal.jpa;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.evaluation.PointAdjustment;
import org.jianyan.evaluation.PointEvaluation;
import org.jianyan.evaluation.PointResult;

/** Queries on the yearly evaluation of contact points. */
public final class PointStore {
    private final EntityManager em;

    public PointStore(EntityManager em) {
        this.em = em;
    }

    public void add(Object entity) {
        em.persist(entity);
    }

    public void flush() {
        em.flush();
        em.clear();
    }

    public Optional<PointEvaluationEntity> evaluation(UUID id) {
        return Optional.ofNullable(em.find(PointEvaluationEntity.class, id.toString()));
    }

    /** The row, held against other writers until the transaction ends: nothing changes while it is frozen. */
    public PointEvaluationEntity locked(UUID id) {
        return em.find(PointEvaluationEntity.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
    }

    public Optional<PointEvaluationEntity> ofYear(String organisationPath, int year) {
        return em.createQuery(
                        "select e from PointEvaluationEntity e where e.organisationPath = :path and e.year = :year",
                        PointEvaluationEntity.class)
                .setParameter("path", organisationPath)
                .setParameter("year", year)
                .getResultStream()
                .findFirst();
    }

    /** Evaluations below one of the scopes or of an organisation above one, one more than the page has. */
    public List<PointEvaluation> evaluations(List<String> scopes, PageRequest page) {
        var query = em.createQuery(
                        "select e from PointEvaluationEntity e where e.id > :after and (e.organisationPath in :above or "
                                + Scopes.condition("e.organisationPath", scopes.size()) + ") order by e.id",
                        PointEvaluationEntity.class)
                .setParameter("after", page.after())
                .setParameter("above", Scopes.withThoseAbove(scopes))
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        return query.getResultStream().map(PointEvaluationEntity::toRecord).toList();
    }

    public List<PointEvaluation> published() {
        return em.createQuery(
                        "select e from PointEvaluationEntity e where e.state = 'PUBLISHED' order by e.year desc, e.id",
                        PointEvaluationEntity.class)
                .getResultStream()
                .map(PointEvaluationEntity::toRecord)
                .toList();
    }

    public List<PointLineEntity> lines(UUID evaluationId) {
        return em.createQuery(
                        "select l from PointLineEntity l where l.evaluationId = :evaluation"
                                + " order by l.contactPointPath, l.linePosition",
                        PointLineEntity.class)
                .setParameter("evaluation", evaluationId.toString())
                .getResultList();
    }

    /** Lines in the scopes by contact point and line, behind a place in that order, one more than the page has. */
    public List<PointLineEntity> lines(
            UUID evaluationId, List<String> scopes, Optional<String> code, String path, int position, int limit) {
        var query = em.createQuery(
                        "select l from PointLineEntity l where l.evaluationId = :evaluation and "
                                + Scopes.condition("l.contactPointPath", scopes.size())
                                + (code.isPresent() ? " and l.contactPointCode = :code" : "")
                                + " and (l.contactPointPath > :path or (l.contactPointPath = :path"
                                + " and l.linePosition > :position)) order by l.contactPointPath, l.linePosition",
                        PointLineEntity.class)
                .setParameter("evaluation", evaluationId.toString())
                .setParameter("path", path)
                .setParameter("position", position)
                .setMaxResults(limit + 1);
        code.ifPresent(wanted -> query.setParameter("code", wanted));
        Scopes.bind(query::setParameter, scopes);
        return query.getResultList();
    }

    public Optional<PointLineEntity> line(UUID id) {
        return Optional.ofNullable(em.find(PointLineEntity.class, id.toString()));
    }

    public Optional<PointLineEntity> line(UUID evaluationId, String contactPointCode, String lineCode) {
        return em.createQuery(
                        "select l from PointLineEntity l where l.evaluationId = :evaluation"
                                + " and l.contactPointCode = :point and l.lineCode = :line",
                        PointLineEntity.class)
                .setParameter("evaluation", evaluationId.toString())
                .setParameter("point", contactPointCode)
                .setParameter("line", lineCode)
                .getResultStream()
                .findFirst();
    }

    /** Removes what was computed earlier for some lines; proofs that people handed in stay. */
    public void removeComputedEvidence(Collection<UUID> lines) {
        if (!lines.isEmpty()) {
            em.createQuery("delete from PointEvidenceEntity e where e.lineId in :lines and e.handedInBy is null")
                    .setParameter("lines", lines.stream().map(UUID::toString).toList())
                    .executeUpdate();
        }
    }

    public List<PointEvidenceEntity> evidence(UUID lineId, String after, int limit) {
        return em.createQuery(
                        "select e from PointEvidenceEntity e where e.lineId = :line and e.id > :after order by e.id",
                        PointEvidenceEntity.class)
                .setParameter("line", lineId.toString())
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    public Optional<PointEvidenceEntity> evidenceRow(UUID id) {
        return Optional.ofNullable(em.find(PointEvidenceEntity.class, id.toString()));
    }

    public List<AdjustmentEntity> adjustments(UUID evaluationId) {
        return em.createQuery(
                        "select a from AdjustmentEntity a where a.evaluationId = :evaluation order by a.id",
                        AdjustmentEntity.class)
                .setParameter("evaluation", evaluationId.toString())
                .getResultList();
    }

    /** Adjustments of contact points in the scopes, as they were noted, one more than the page has. */
    public List<PointAdjustment> adjustments(UUID evaluationId, List<String> scopes, PageRequest page) {
        // every contact point of an evaluation has its first line
        var query = em.createQuery(
                        "select a, l from AdjustmentEntity a, PointLineEntity l where a.evaluationId = :evaluation"
                                + " and a.id > :after and l.evaluationId = a.evaluationId"
                                + " and l.contactPointId = a.contactPointId and l.linePosition = 0 and "
                                + Scopes.condition("l.contactPointPath", scopes.size()) + " order by a.id",
                        Object[].class)
                .setParameter("evaluation", evaluationId.toString())
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        return query.getResultStream()
                .map(row -> ((AdjustmentEntity) row[0]).toRecord((PointLineEntity) row[1]))
                .toList();
    }

    public List<PointResult> results(UUID evaluationId) {
        return em.createQuery(
                        "select r from PointResultEntity r where r.evaluationId = :evaluation"
                                + " order by r.score desc, r.contactPointPath",
                        PointResultEntity.class)
                .setParameter("evaluation", evaluationId.toString())
                .getResultStream()
                .map(PointResultEntity::toRecord)
                .toList();
    }
}
