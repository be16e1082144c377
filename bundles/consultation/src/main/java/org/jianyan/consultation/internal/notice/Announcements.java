package org.jianyan.consultation.internal.notice;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.ConsultationChange;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.internal.Background;
import org.jianyan.consultation.internal.ConsultationConfig;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.jpa.ConsultationChangeEntity;
import org.jianyan.consultation.internal.jpa.HappeningStore;
import org.jianyan.consultation.internal.jpa.TaskEventEntity;
import org.jianyan.consultation.internal.jpa.TaskStore;
import org.jianyan.consultation.internal.notice.Texts.Said;
import org.jianyan.consultation.task.Task;
import org.jianyan.consultation.task.TaskWork;
import org.jianyan.legislation.DraftService;
import org.jianyan.notices.NewNotice;
import org.jianyan.notices.Notices;
import org.jianyan.notices.Topic;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells organisations what has happened to tasks and consultations. What happens is written down with the act; here it is
 * read, and the notices are written in the transaction that marks it as told of: none is lost, and none is made twice.
 */
@Component(service = Announcements.class, configurationPid = "org.jianyan.consultation", immediate = true)
public final class Announcements {
    /** So many are told of in a transaction. */
    private static final int TOGETHER = 20;

    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final DraftService drafts;
    private final Notices notices;
    private final AuthorAnswers authors;
    private final Texts texts = new Texts();
    private final Background rounds;

    @Activate
    public Announcements(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference DraftService drafts,
            @Reference Notices notices,
            @Reference AuthorAnswers authors,
            ConsultationConfig config) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.drafts = drafts;
        this.notices = notices;
        this.authors = authors;
        rounds = new Background("announcements", this::step, () -> false, config.notice_pause_millis());
        rounds.start();
    }

    @Deactivate
    public void close() throws InterruptedException {
        rounds.close();
    }

    /** @return whether there may be more to tell */
    public boolean step() {
        return jpa.txExpr(TransactionType.Required, em -> {
            HappeningStore store = new HappeningStore(em);
            List<ConsultationChangeEntity> changes = store.ofConsultations(TOGETHER);
            changes.stream().filter(store::tell).forEach(change -> tell(em, change));
            List<TaskEventEntity> events = store.ofTasks(TOGETHER);
            events.stream().filter(store::tell).forEach(event -> tell(store.task(event.taskId()), event));
            return changes.size() == TOGETHER || events.size() == TOGETHER;
        });
    }

    private void tell(EntityManager em, ConsultationChangeEntity entity) {
        ConsultationChange change = entity.toRecord();
        Consultation consultation = consultations.find(entity.consultationId());
        if (change.kind() == ConsultationChange.Kind.DEADLINE) {
            if (consultation.stage() == Stage.OPEN) {
                tellInvited(em, Topic.DEADLINE_EXTENDED, consultation, change);
            }
        } else if (change.became().equals(Stage.OPEN.name())) {
            boolean isFirst = !change.was().equals(Stage.CLOSED.name());
            tellInvited(em, isFirst ? Topic.TASK_GIVEN : Topic.DEADLINE_EXTENDED, consultation, change);
        } else if (change.became().equals(Stage.ANSWERED.name())) {
            tellInvited(em, Topic.CONSULTATION_ANSWERED, consultation, change);
            authors.enqueue(change.id().toString(), consultation.id());
        }
    }

    /** Each contact point by name. */
    private void tellInvited(EntityManager em, Topic topic, Consultation consultation, ConsultationChange change) {
        Said said = said(consultation, consultation.deadline(), change.reason());
        for (Task task : new TaskStore(em).ofConsultation(consultation.id(), List.of("/"))) {
            tell(
                    change.id() + "/" + task.id(),
                    topic,
                    List.of(task.contactPointPath()),
                    said.of(task.contactPointName()),
                    "/api/v1/tasks/" + task.id(),
                    change.changedAt());
        }
    }

    private void tell(Task task, TaskEventEntity event) {
        Consultation consultation = consultations.find(task.consultationId());
        TaskWork.Event happened = event.toRecord();
        Topic topic = TaskEventEntity.topic(happened.kind()).orElseThrow();
        tell(
                event.id(),
                topic,
                audience(topic, task, consultation),
                said(consultation, task.dueAt(), happened.detail()).of(task.contactPointName()),
                "/api/v1/tasks/" + task.id(),
                happened.at());
    }

    private static List<String> audience(Topic topic, Task task, Consultation consultation) {
        String point = task.contactPointPath();
        return switch (topic) {
            case REPORT_SENT -> List.of(consultation.organisationPath());
            case TASK_OVERDUE -> List.of(point, parent(point), consultation.organisationPath());
            default -> List.of(point);
        };
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }

    private Said said(Consultation consultation, OffsetDateTime deadline, String reason) {
        return new Said(
                consultation,
                drafts.draft(consultation.draftId()).title(),
                consultations.organisationName(consultation.organisationPath()),
                "",
                deadline,
                Objects.toString(reason, ""));
    }

    private void tell(
            String key, Topic topic, List<String> audience, Said said, String path, OffsetDateTime happenedAt) {
        notices.tell(new NewNotice(
                key, topic, audience.stream().distinct().toList(), texts.of(topic.name(), said), path, happenedAt));
    }
}
