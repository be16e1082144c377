package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.jianyan.commons.Scopes;

/** Queries on how to reach authors. */
public final class ContactStore {
    private final EntityManager em;

    public ContactStore(EntityManager em) {
        this.em = em;
    }

    public Stream<ContactEntity> ofConsultation(UUID consultationId) {
        return em.createQuery(
                        "select c from ContactEntity c, SubmissionEntity s where s.id = c.submissionId"
                                + " and s.consultationId = :consultation",
                        ContactEntity.class)
                .setParameter("consultation", consultationId.toString())
                .getResultStream();
    }

    /**
     * How to reach the author of a submission.
     *
     * @param details encrypted
     * @param where the consultation's title
     */
    public record Reachable(
            UUID submissionId, String details, String receipt, String source, Instant submittedAt, String where) {
        private static Reachable of(Object[] row) {
            return new Reachable(
                    UUID.fromString((String) row[0]),
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (Instant) row[4],
                    (String) row[5]);
        }
    }

    /** Those of consultations of organisations at or below the scopes, behind one of them. */
    public List<Reachable> within(List<String> scopes, String after, int limit) {
        TypedQuery<Object[]> query = em.createQuery(
                        "select c.submissionId, c.details, s.receipt, s.source, s.submittedAt, k.title"
                                + " from ContactEntity c, SubmissionEntity s, ConsultationEntity k"
                                + " where c.submissionId > :after and s.id = c.submissionId and k.id = s.consultationId"
                                + " and " + Scopes.condition("k.organisationPath", scopes.size())
                                + " order by c.submissionId",
                        Object[].class)
                .setParameter("after", after)
                .setMaxResults(limit);
        Scopes.bind(query::setParameter, scopes);
        return query.getResultStream().map(Reachable::of).toList();
    }

    /** Those of consultations that take no opinions any more and whose deadline was before a moment. */
    public List<ContactEntity> closedBefore(Instant deadline, int limit) {
        return em.createQuery(
                        "select c from ContactEntity c, SubmissionEntity s, ConsultationEntity k"
                                + " where s.id = c.submissionId and k.id = s.consultationId and k.deadline < :before"
                                + " and k.stage in ('CLOSED', 'COLLATING', 'ANSWERED', 'ARCHIVED')",
                        ContactEntity.class)
                .setParameter("before", deadline)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those that do not begin as what is encrypted under the present key does. */
    public List<ContactEntity> notUnder(String prefix, int limit) {
        return em.createQuery("select c from ContactEntity c where c.details not like :prefix", ContactEntity.class)
                .setParameter("prefix", prefix + "%")
                .setMaxResults(limit)
                .getResultList();
    }
}
