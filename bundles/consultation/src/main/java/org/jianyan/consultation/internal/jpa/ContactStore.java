package org.jianyan.consultation.internal.jpa;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;

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

    /** Those that do not begin as what is encrypted under the present key does. */
    public List<ContactEntity> notUnder(String prefix, int limit) {
        return em.createQuery("select c from ContactEntity c where c.details not like :prefix", ContactEntity.class)
                .setParameter("prefix", prefix + "%")
                .setMaxResults(limit)
                .getResultList();
    }
}
