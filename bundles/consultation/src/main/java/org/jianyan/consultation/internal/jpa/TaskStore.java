package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.consultation.task.Task;
import org.jianyan.consultation.task.TaskWork.EventKind;
import org.jianyan.consultation.task.WorkStep;

/** Queries on tasks and the work on them. */
public final class TaskStore {
    private final EntityManager em;

    public TaskStore(EntityManager em) {
        this.em = em;
    }

    /** Adds tasks, each with its steps. */
    public void add(List<TaskEntity> tasks, String organisationPath) {
        Map<String, List<WorkStep>> set = steps(List.of(organisationPath));
        tasks.forEach(em::persist);
        em.flush();
        for (TaskEntity task : tasks) {
            int number = 0;
            for (WorkStep step : nearest(set, task.contactPointPath())) {
                em.persist(new TaskStepEntity(task.id(), ++number, step));
            }
        }
    }

    private static List<WorkStep> nearest(Map<String, List<WorkStep>> set, String path) {
        List<WorkStep> nearest = WorkStep.EIGHT;
        for (Map.Entry<String, List<WorkStep>> of : set.entrySet()) {
            // the paths are in order: the longest of those above comes last
            nearest = path.startsWith(of.getKey()) ? of.getValue() : nearest;
        }
        return nearest;
    }

    /** The steps that organisations at and below some paths have set, by the organisations' paths. */
    public Map<String, List<WorkStep>> steps(List<String> scopes) {
        return set(scopes).stream()
                .collect(Collectors.groupingBy(
                        WorkStepEntity::organisationPath,
                        TreeMap::new,
                        Collectors.mapping(WorkStepEntity::toRecord, Collectors.toList())));
    }

    /** The steps that organisations at and below some paths have set, in order. */
    public List<WorkStepEntity> set(List<String> scopes) {
        var query = em.createQuery(
                "select s from WorkStepEntity s where " + Scopes.condition("s.organisationPath", scopes.size())
                        + " order by s.organisationPath, s.number",
                WorkStepEntity.class);
        Scopes.bind(query::setParameter, scopes);
        return query.getResultList();
    }

    /** Sets an organisation's steps in place of those it had. */
    public void set(String organisationPath, List<WorkStepEntity> steps) {
        em.createQuery("delete from WorkStepEntity s where s.organisationPath = :path")
                .setParameter("path", organisationPath)
                .executeUpdate();
        steps.forEach(em::persist);
    }

    public Optional<TaskEntity> task(UUID id) {
        return Optional.ofNullable(em.find(TaskEntity.class, id.toString()));
    }

    /** As it is now, until the transaction ends. */
    public void lock(TaskEntity task) {
        em.refresh(task, LockModeType.PESSIMISTIC_WRITE);
    }

    public Page<Task> tasks(List<String> scopes, PageRequest page) {
        var query = em.createQuery(
                        "select t, c from TaskEntity t, ConsultationEntity c where c.id = t.consultationId"
                                + " and c.stage <> 'PREPARED' and t.id > :after and "
                                + Scopes.condition("t.contactPointPath", scopes.size())
                                + " order by t.id",
                        Object[].class)
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        return Page.of(query.getResultStream().map(TaskStore::task).toList(), page.limit(), Task::id);
    }

    public List<Task> ofConsultation(UUID consultationId, List<String> scopes) {
        var query = em.createQuery(
                        "select t, c from TaskEntity t, ConsultationEntity c where c.id = t.consultationId"
                                + " and c.id = :consultation and "
                                + Scopes.condition("t.contactPointPath", scopes.size())
                                + " order by t.contactPointPath",
                        Object[].class)
                .setParameter("consultation", consultationId.toString());
        Scopes.bind(query::setParameter, scopes);
        return query.getResultStream().map(TaskStore::task).toList();
    }

    private static Task task(Object[] row) {
        return ((TaskEntity) row[0]).toRecord(((ConsultationEntity) row[1]).toRecord());
    }

    /**
     * Records what is to be said of tasks whose report is not there: that it is due before a moment, or was due already.
     * Each is said once for each time it was due.
     *
     * @param remind reports due before then are reminded of
     * @return for how many something was recorded
     */
    public int recordDeadlines(Instant now, Instant remind) {
        List<Task> near = em.createQuery(
                        "select t, c from TaskEntity t, ConsultationEntity c where c.id = t.consultationId"
                                + " and t.sentAt is null and c.deadline < :remind"
                                + " and c.stage in ('OPEN', 'CLOSED', 'COLLATING', 'ANSWERED')"
                                + " and not (t.dueAt is null and exists (select e.id from TaskEventEntity e"
                                + " where e.taskId = t.id and e.kind = 'OVERDUE' and e.doneAt >= c.deadline))",
                        Object[].class)
                .setParameter("remind", remind)
                .getResultStream()
                .map(TaskStore::task)
                .filter(task -> task.dueAt().toInstant().isBefore(remind))
                .toList();
        Map<String, TaskEventEntity> wanted = new TreeMap<>();
        for (Task task : near) {
            EventKind kind = task.dueAt().toInstant().isBefore(now) ? EventKind.OVERDUE : EventKind.REMINDED;
            wanted.put(TaskEventEntity.key(task, kind), TaskEventEntity.ofDeadline(task, kind));
        }
        wanted.keySet().removeAll(recorded(wanted.keySet()));
        wanted.values().forEach(em::persist);
        return wanted.size();
    }

    private Set<String> recorded(Set<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        em.createQuery("select e.onceKey from TaskEventEntity e where e.onceKey in :keys", String.class)
                                .setParameter("keys", keys)
                                .getResultList());
    }

    public List<TaskStepEntity> steps(UUID task) {
        return of(task, TaskStepEntity.class, "number");
    }

    public Optional<TaskActivityEntity> activity(UUID task, UUID id) {
        return Optional.ofNullable(em.find(TaskActivityEntity.class, id.toString()))
                .filter(activity -> activity.isOf(task));
    }

    public List<TaskActivityEntity> activities(UUID task) {
        return of(task, TaskActivityEntity.class, "plannedAt");
    }

    public List<TaskReportEntity> reports(UUID task) {
        return of(task, TaskReportEntity.class, "number");
    }

    public List<TaskEventEntity> events(UUID task) {
        return of(task, TaskEventEntity.class, "id");
    }

    private <E> List<E> of(UUID task, Class<E> type, String order) {
        return em.createQuery(
                        "select e from " + type.getSimpleName() + " e where e.taskId = :task order by e." + order
                                + ", e.id",
                        type)
                .setParameter("task", task.toString())
                .getResultList();
    }
}
