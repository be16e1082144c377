package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.jianyan.commons.Dates;
import org.jianyan.consultation.task.TaskWork.Activity;
import org.jianyan.consultation.task.TaskWork.ActivityState;
import org.jianyan.consultation.task.TaskWork.Event;
import org.jianyan.consultation.task.TaskWork.EventKind;
import org.jianyan.registry.spi.CollectionActivity.Collected;
import org.jianyan.registry.spi.WorkYear;

/** Queries on what contact points and accounts have done. */
public final class WorkLogStore {
    private final EntityManager em;

    public WorkLogStore(EntityManager em) {
        this.em = em;
    }

    /** What happened to a task. */
    public record TaskEvent(UUID taskId, String consultationTitle, Event event) {}

    /** An activity that was held. */
    public record HeldActivity(String consultationTitle, Activity activity) {}

    /** What came in on a day by a method. */
    public record DayIntake(
            UUID consultationId,
            String consultationTitle,
            LocalDate day,
            String method,
            long submissions,
            long opinions) {}

    /** What an account handed in. */
    public record AccountIntake(String account, Collected collected) {}

    public List<TaskEvent> events(WorkYear year, Collection<EventKind> kinds) {
        return em.createQuery(
                        "select e, c from TaskEventEntity e, TaskEntity t, ConsultationEntity c where t.id = e.taskId"
                                + " and c.id = t.consultationId and t.contactPointId = :point and e.kind in :kinds"
                                + " and e.doneAt >= :from and e.doneAt < :to",
                        Object[].class)
                .setParameter("point", year.contactPointId().toString())
                .setParameter("kinds", kinds.stream().map(EventKind::name).toList())
                .setParameter("from", year.from())
                .setParameter("to", year.to())
                .getResultStream()
                .map(row -> new TaskEvent(
                        ((TaskEventEntity) row[0]).taskId(), title(row[1]), ((TaskEventEntity) row[0]).toRecord()))
                .toList();
    }

    private static String title(Object consultation) {
        return ((ConsultationEntity) consultation).toRecord().title();
    }

    public List<HeldActivity> held(WorkYear year) {
        return em.createQuery(
                        "select a, c from TaskActivityEntity a, TaskEntity t, ConsultationEntity c"
                                + " where t.id = a.taskId and c.id = t.consultationId and t.contactPointId = :point"
                                + " and a.state = :held and a.heldAt >= :from and a.heldAt < :to",
                        Object[].class)
                .setParameter("point", year.contactPointId().toString())
                .setParameter("held", ActivityState.HELD.name())
                .setParameter("from", year.from())
                .setParameter("to", year.to())
                .getResultStream()
                .map(row -> new HeldActivity(title(row[1]), ((TaskActivityEntity) row[0]).toRecord()))
                .toList();
    }

    /** In consultations that the contact point was asked in. */
    public List<DayIntake> intake(WorkYear year) {
        return em.createQuery(
                        "select c, i.receivedOn, i.method, i.submissions, i.opinions from IntakeTallyEntity i,"
                                + " TaskEntity t, ConsultationEntity c where t.contactPointId = :point"
                                + " and c.id = t.consultationId and i.consultationId = c.id"
                                + " and i.contactPointPath like :path and i.receivedOn between :from and :to",
                        Object[].class)
                .setParameter("point", year.contactPointId().toString())
                .setParameter("path", year.path() + "%")
                .setParameter("from", year.firstDay().toString())
                .setParameter("to", year.lastDay().toString())
                .getResultStream()
                .map(row -> new DayIntake(
                        ((ConsultationEntity) row[0]).toRecord().id(),
                        title(row[0]),
                        LocalDate.parse((String) row[1]),
                        (String) row[2],
                        (Long) row[3],
                        (Long) row[4]))
                .toList();
    }

    public List<AccountIntake> collected(Collection<String> accounts, Instant from, Instant to) {
        return em.createQuery(
                        "select s.submittedBy, count(distinct s.id), count(o.id), max(s.submittedAt)"
                                + " from SubmissionEntity s left join OpinionEntity o on o.submissionId = s.id"
                                + " where s.submittedBy in :accounts and s.submittedAt >= :from and s.submittedAt < :to"
                                + " group by s.submittedBy",
                        Object[].class)
                .setParameter("accounts", accounts)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .map(row -> new AccountIntake(
                        (String) row[0],
                        new Collected((Long) row[1], (Long) row[2], LocalDate.ofInstant((Instant) row[3], Dates.ZONE))))
                .toList();
    }
}
