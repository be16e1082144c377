package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.jianyan.consultation.task.Task;

/** What has happened and organisations have not been told of. */
public final class HappeningStore {
    private final EntityManager em;

    public HappeningStore(EntityManager em) {
        this.em = em;
    }

    /** The first of tasks' events, in their order. */
    public List<TaskEventEntity> ofTasks(int limit) {
        return em.createQuery(
                        "select e from TaskEventEntity e where e.toldAt is null order by e.id", TaskEventEntity.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The first of consultations' changes, in their order. */
    public List<ConsultationChangeEntity> ofConsultations(int limit) {
        return em.createQuery(
                        "select e from ConsultationChangeEntity e where e.toldAt is null order by e.id",
                        ConsultationChangeEntity.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Claims one for telling of it in the running transaction; false if another node was faster. */
    public boolean tell(TaskEventEntity event) {
        return claim("TaskEventEntity", event.id());
    }

    /** As {@link #tell(TaskEventEntity)}. */
    public boolean tell(ConsultationChangeEntity change) {
        return claim("ConsultationChangeEntity", change.id());
    }

    private boolean claim(String entity, String id) {
        return em.createQuery("update " + entity + " e set e.toldAt = :now where e.id = :id and e.toldAt is null")
                        .setParameter("now", Instant.now())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** The task of an event. */
    public Task task(UUID id) {
        TaskEntity task = em.find(TaskEntity.class, id.toString());
        return task.toRecord(
                em.find(ConsultationEntity.class, task.consultationId().toString())
                        .toRecord());
    }

    /** Submissions behind one of them whose authors left an e-mail address. */
    public List<UUID> reachable(UUID consultation, String after, int limit) {
        return em.createQuery(
                        "select c.submissionId from ContactEntity c, SubmissionEntity s where s.id = c.submissionId"
                                + " and s.consultationId = :consultation and c.hasEmail = 1 and c.submissionId > :after"
                                + " order by c.submissionId",
                        String.class)
                .setParameter("consultation", consultation.toString())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(UUID::fromString)
                .toList();
    }
}
