package org.jianyan.consultation.internal.jpa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.jianyan.commons.Conflict;
import org.jianyan.consultation.QuestionnaireResults;
import org.jianyan.consultation.internal.Arrival;
import org.jianyan.consultation.spi.ClosedAnswers;

/** Questionnaires, their quotas, and the answers chosen. */
public final class QuestionnaireStore {
    /** The collection method by which questionnaires are answered. */
    public static final String METHOD = "questionnaire";

    private final EntityManager em;

    public QuestionnaireStore(EntityManager em) {
        this.em = em;
    }

    public void add(QuestionnaireEntity questionnaire, List<QuotaEntity> quotas) {
        em.persist(questionnaire);
        em.flush();
        quotas.forEach(em::persist);
    }

    public Optional<QuestionnaireEntity> questionnaire(UUID id) {
        return Optional.ofNullable(em.find(QuestionnaireEntity.class, id.toString()));
    }

    public List<QuestionnaireEntity> of(UUID consultationId) {
        return em.createQuery(
                        "select q from QuestionnaireEntity q where q.consultationId = :consultation order by q.id",
                        QuestionnaireEntity.class)
                .setParameter("consultation", consultationId.toString())
                .getResultList();
    }

    /**
     * Keeps the answers of a submission that is kept already, and takes its places in quotas.
     *
     * @throws Conflict if the questionnaire is closed or of another consultation, or a quota is filled
     */
    void answered(Arrival arrival) {
        if (arrival.method().equals(METHOD)) {
            respond(arrival, UUID.fromString(arrival.answers().form()));
        }
        arrival.answers().chosen().forEach(chosen -> em.persist(new ClosedAnswerEntity(arrival, chosen)));
    }

    private void respond(Arrival arrival, UUID id) {
        int open = em.createQuery("update QuestionnaireEntity q set q.responses = q.responses + 1 where q.id = :id"
                        + " and q.consultationId = :consultation and q.isOpen = 1")
                .setParameter("id", id.toString())
                .setParameter("consultation", arrival.consultationId().toString())
                .executeUpdate();
        if (open == 0) {
            throw new Conflict("问卷 " + id + " 不属于本次征求意见，或者已经结束");
        }
        List<QuotaEntity> quotas = quotasOf(id);
        for (ClosedAnswers.Chosen answer : arrival.answers().chosen()) {
            quotas.stream()
                    .filter(quota -> quota.isOn(answer.question(), answer.answer()))
                    .forEach(quota -> take(quota, answer));
        }
    }

    private List<QuotaEntity> quotasOf(UUID id) {
        return em.createQuery(
                        "select q from QuotaEntity q where q.questionnaireId = :id order by q.id", QuotaEntity.class)
                .setParameter("id", id.toString())
                .getResultList();
    }

    /** The quotas of a questionnaire, in the order in which they were given. */
    public List<QuestionnaireResults.Quota> quotas(UUID id) {
        return quotasOf(id).stream().map(QuotaEntity::toRecord).toList();
    }

    private void take(QuotaEntity quota, ClosedAnswers.Chosen answer) {
        int taken = em.createQuery(
                        "update QuotaEntity q set q.taken = q.taken + 1 where q.id = :id and q.taken < q.most")
                .setParameter("id", quota.id())
                .executeUpdate();
        if (taken == 0) {
            throw new Conflict("选“" + answer.answer() + "”（" + answer.question() + "）的名额已满，答卷未提交");
        }
    }

    /** How often each answer was chosen, by question. */
    public Map<String, Map<String, Long>> counts(UUID consultationId, String form) {
        return em.createQuery(
                        "select a.question, a.answer, count(a) from ClosedAnswerEntity a"
                                + " where a.consultationId = :consultation and a.form = :form"
                                + " group by a.question, a.answer",
                        Object[].class)
                .setParameter("consultation", consultationId.toString())
                .setParameter("form", form)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], LinkedHashMap::new, Collectors.toMap(row -> (String) row[1], row ->
                                (Long) row[2])));
    }
}
