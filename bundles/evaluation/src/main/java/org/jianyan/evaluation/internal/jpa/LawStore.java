package org.jianyan.evaluation.internal.jpa;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.commons.Uuids;
import org.jianyan.evaluation.LawEvaluation;
import org.jianyan.evaluation.LawEvaluationService.HandedIn;

/** Queries on evaluations of laws. */
public final class LawStore {
    private final EntityManager em;

    public LawStore(EntityManager em) {
        this.em = em;
    }

    public void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    public void add(LawEvaluation evaluation) {
        add(new LawEvaluationEntity(evaluation));
        evaluation
                .evaluators()
                .forEach(account -> em.persist(new EvaluatorEntity(Uuids.next(), evaluation.id(), account)));
    }

    public Optional<LawEvaluation> evaluation(UUID id) {
        return Optional.ofNullable(em.find(LawEvaluationEntity.class, id.toString()))
                .map(evaluation -> withEvaluators(List.of(evaluation)).get(0));
    }

    /** The row, held against other writers until the transaction ends: nothing is handed in while it is reported. */
    public LawEvaluationEntity locked(UUID id) {
        return em.find(LawEvaluationEntity.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Evaluations below one of the scopes or of an organisation above one. */
    public Page<LawEvaluation> evaluations(List<String> scopes, PageRequest page) {
        var query = em.createQuery(
                        "select e from LawEvaluationEntity e where e.id > :after and (e.organisationPath in :above or "
                                + Scopes.condition("e.organisationPath", scopes.size()) + ") order by e.id",
                        LawEvaluationEntity.class)
                .setParameter("after", page.after())
                .setParameter("above", Scopes.withThoseAbove(scopes))
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        return Page.of(withEvaluators(query.getResultList()), page.limit(), LawEvaluation::id);
    }

    private List<LawEvaluation> withEvaluators(List<LawEvaluationEntity> evaluations) {
        if (evaluations.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> evaluators = em.createQuery(
                        "select e from EvaluatorEntity e where e.evaluationId in :ids order by e.account",
                        EvaluatorEntity.class)
                .setParameter(
                        "ids", evaluations.stream().map(LawEvaluationEntity::id).toList())
                .getResultStream()
                .collect(groupingBy(EvaluatorEntity::evaluationId, mapping(EvaluatorEntity::account, toList())));
        return evaluations.stream()
                .map(evaluation -> evaluation.toRecord(evaluators.getOrDefault(evaluation.id(), List.of())))
                .toList();
    }

    private <T> List<T> of(Class<T> type, UUID evaluationId, String order) {
        return em.createQuery(
                        "select x from " + type.getSimpleName() + " x where x.evaluationId = :evaluation order by "
                                + order,
                        type)
                .setParameter("evaluation", evaluationId.toString())
                .getResultList();
    }

    public List<EvidenceEntity> evidence(UUID evaluationId) {
        return of(EvidenceEntity.class, evaluationId, "x.lineCode, x.id");
    }

    public Optional<EvidenceEntity> evidenceRow(UUID id) {
        return Optional.ofNullable(em.find(EvidenceEntity.class, id.toString()));
    }

    public List<ScoreEntity> scores(UUID evaluationId) {
        return of(ScoreEntity.class, evaluationId, "x.lineCode, x.evaluator");
    }

    public Optional<ScoreEntity> score(UUID evaluationId, String lineCode, String evaluator) {
        return em.createQuery(
                        "select s from ScoreEntity s where s.evaluationId = :evaluation and s.lineCode = :line"
                                + " and s.evaluator = :evaluator",
                        ScoreEntity.class)
                .setParameter("evaluation", evaluationId.toString())
                .setParameter("line", lineCode)
                .setParameter("evaluator", evaluator)
                .getResultStream()
                .findFirst();
    }

    public List<ProblemEntity> problems(UUID evaluationId) {
        return of(ProblemEntity.class, evaluationId, "x.provisionPosition, x.id");
    }

    public List<FeedbackEntity> feedback(UUID evaluationId) {
        return of(FeedbackEntity.class, evaluationId, "x.id");
    }

    public Optional<FeedbackEntity> feedbackRow(UUID id) {
        return Optional.ofNullable(em.find(FeedbackEntity.class, id.toString()));
    }

    public List<HandedIn> handedIn(String path, Instant from, Instant to) {
        List<HandedIn> all = new ArrayList<>();
        within(ProblemEntity.class, path, from, to).forEach(problem -> all.add(problem.toHandedIn()));
        within(FeedbackEntity.class, path, from, to).forEach(feedback -> all.add(feedback.toHandedIn()));
        return all;
    }

    private <T> List<T> within(Class<T> type, String path, Instant from, Instant to) {
        return em.createQuery(
                        "select x from " + type.getSimpleName() + " x where x.organisationPath like :path"
                                + " and x.handedInAt >= :from and x.handedInAt < :to order by x.id",
                        type)
                .setParameter("path", path + "%")
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }
}
