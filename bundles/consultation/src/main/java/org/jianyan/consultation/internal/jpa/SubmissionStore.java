package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.jianyan.attachments.Attachment;
import org.jianyan.consultation.internal.Seal;
import org.jianyan.consultation.internal.SealedContact;

/** Queries on submissions and what comes with them besides opinions. */
public final class SubmissionStore {
    private final EntityManager em;

    public SubmissionStore(EntityManager em) {
        this.em = em;
    }

    public Optional<SubmissionEntity> submission(UUID id) {
        return Optional.ofNullable(em.find(SubmissionEntity.class, id.toString()));
    }

    public Optional<SubmissionEntity> byReceipt(String receipt) {
        return em.createQuery("select s from SubmissionEntity s where s.receipt = :receipt", SubmissionEntity.class)
                .setParameter("receipt", receipt)
                .getResultStream()
                .findFirst();
    }

    /** Whether the words of one of its opinions are hidden. */
    public boolean isHidden(UUID submission) {
        return !em.createQuery(
                        "select o.id from OpinionEntity o where o.submissionId = :submission and o.isHidden = 1",
                        String.class)
                .setParameter("submission", submission.toString())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The files of a submission, in the order of their arrival. */
    public List<AttachedEntity> attached(UUID submission) {
        return em.createQuery(
                        "select a from AttachedEntity a where a.submissionId = :submission order by a.id",
                        AttachedEntity.class)
                .setParameter("submission", submission.toString())
                .getResultList();
    }

    /** Notes that a file belongs to a submission, and records it in the ledger. */
    public AttachedEntity attach(UUID submission, Attachment file, String by, Seal seal) {
        AttachedEntity row = new AttachedEntity(submission, file, by);
        em.persist(row);
        new LedgerStore(em).record(seal, List.of(row));
        return row;
    }

    public Optional<ContactEntity> contact(UUID submission) {
        return Optional.ofNullable(em.find(ContactEntity.class, submission.toString()));
    }

    /** Keeps how to reach the author in place of what there was. */
    public void replaceContact(UUID submission, SealedContact contact) {
        contact(submission)
                .ifPresentOrElse(
                        row -> row.encrypt(contact),
                        () -> em.persist(new ContactEntity(submission, contact, Instant.now())));
    }

    /** @return whether there was anything */
    public boolean forgetContact(UUID submission) {
        return em.createQuery("delete from ContactEntity c where c.submissionId = :submission")
                        .setParameter("submission", submission.toString())
                        .executeUpdate()
                > 0;
    }
}
