package org.jianyan.itests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jianyan.attachments.internal.Attachments;
import org.jianyan.attachments.internal.AttachmentsConfig;
import org.jianyan.attachments.internal.jpa.AttachmentEntity;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.ConsultationChange.Kind;
import org.jianyan.consultation.ContactDetails;
import org.jianyan.consultation.NewStage;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.Visibility;
import org.jianyan.consultation.internal.Arrival;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Seal;
import org.jianyan.consultation.internal.Stages;
import org.jianyan.consultation.internal.jpa.ConsultationChangeEntity;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.jpa.TaskEntity;
import org.jianyan.consultation.internal.jpa.TaskStore;
import org.jianyan.consultation.internal.task.StepSettings;
import org.jianyan.consultation.internal.task.TaskReports;
import org.jianyan.consultation.internal.task.Tasks;
import org.jianyan.consultation.task.NewReport;
import org.jianyan.consultation.task.NewSignature;
import org.jianyan.consultation.task.NewStep;
import org.jianyan.consultation.task.Task;
import org.jianyan.consultation.task.TaskWork;
import org.jianyan.consultation.task.TaskWork.StepState;
import org.jianyan.identity.Caller;
import org.jianyan.identity.NewOrganisation;
import org.jianyan.identity.Role;
import org.jianyan.identity.internal.Organisations;
import org.jianyan.identity.internal.jpa.OrganisationEntity;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.internal.Drafts;
import org.jianyan.legislation.internal.jpa.DraftEntity;
import org.jianyan.legislation.internal.jpa.DraftStore;
import org.jianyan.notices.internal.jpa.RecipientEntity;
import org.jianyan.outbox.internal.jpa.MessageEntity;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.ContactPointKind;
import org.jianyan.registry.NewContactPoint;
import org.jianyan.registry.internal.ContactPoints;
import org.jianyan.registry.internal.jpa.ContactPointEntity;

/** Contact points that work on what they are asked, upon a real database. */
final class TaskCase implements AutoCloseable {
    static final String POINT = "/320400/320402/320402-01/";
    static final String OTHER = "/320400/320404/320404-01/";
    static final Caller COMMISSION = Samples.caller(Role.COMMISSION, "/320400/");
    static final Caller LIAISON = Samples.caller(Role.LIAISON_OFFICER, POINT);
    static final Caller LEADER = Samples.caller(Role.CONTACT_POINT_LEADER, POINT);

    private final SessionFactory sessions;
    private final SessionTemplate jpa;
    private final Tasks tasks;
    private final StepSettings steps;
    private final Stages stages;
    private final Consultations consultations;
    private final Drafts drafts;
    private final ContactPoints contactPoints;
    private Consultation consultation;

    TaskCase(TestDatabase database) {
        sessions = TestDatabase.sessions(
                database.migrated(),
                Stream.of(
                                OpinionEntity.class,
                                AttachmentEntity.class,
                                DraftEntity.class,
                                OrganisationEntity.class,
                                ContactPointEntity.class,
                                RecipientEntity.class,
                                MessageEntity.class)
                        .flatMap(one -> Arrays.stream(SessionTemplate.entities(one)))
                        .distinct()
                        .toArray(Class<?>[]::new));
        jpa = new SessionTemplate(sessions);
        Organisations organisations = new Organisations(jpa, new NoAudit());
        consultations = new Consultations(jpa, null, null, organisations, null, new NoAudit(), new StageCase.Topics());
        drafts = new Drafts(jpa, null, null, null);
        tasks = new Tasks(
                jpa,
                consultations,
                new TaskReports(jpa, consultations, drafts),
                new Attachments(jpa, Defaults.of(AttachmentsConfig.class)),
                new NoAudit());
        Caller admin = Caller.local("test");
        organisations.create(admin, new NewOrganisation("320400", "常州市人大常委会法工委", "COMMISSION", null));
        organisations.create(admin, new NewOrganisation("320402", "天宁区人大常委会", "DISTRICT_OFFICE", "320400"));
        organisations.create(admin, new NewOrganisation("320404", "钟楼区人大常委会", "DISTRICT_OFFICE", "320400"));
        contactPoints = new ContactPoints(jpa, organisations, new NoAudit());
        establish("320402-01", "STREET_OR_TOWN", "320402");
        establish("320404-01", "VILLAGE_OR_COMMUNITY", "320404");
        steps = new StepSettings(jpa, organisations, new NoAudit());
        stages = new Stages(jpa, consultations, new NoAudit());
    }

    private void establish(String code, String kind, String district) {
        contactPoints.establish(
                COMMISSION, new NewContactPoint(code, "示例立法联系点" + code, kind, district, "", "", "", "2023-05-26"));
    }

    /** Gives a task of a consultation that is open until then to both contact points. */
    Task given(OffsetDateTime deadline) {
        return given(deadline, Visibility.PUBLIC);
    }

    Task given(OffsetDateTime deadline, Visibility visibility) {
        Consultation sample = Samples.consultation();
        consultation = new Consultation(
                sample.id(),
                "关于《养犬管理条例》的征求意见",
                sample.draftId(),
                sample.versionId(),
                sample.organisationPath(),
                Stage.OPEN,
                visibility,
                sample.openedAt(),
                deadline,
                false);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        DraftVersion version = new DraftVersion(
                sample.versionId(), sample.draftId(), 1, "养犬管理条例", "征求意见稿", "", false, "0".repeat(64), null, now);
        jpa.tx(em -> {
            new DraftStore(em).add(new Draft(sample.draftId(), "养犬管理条例", "/320400/", now, List.of(version)), List.of());
            new ConsultationStore(em)
                    .add(
                            consultation,
                            Stream.of(POINT, OTHER)
                                    .map(path -> new TaskEntity(Uuids.next(), consultation.id(), point(path)))
                                    .toList());
            em.persist(new ConsultationChangeEntity(consultation.id(), Kind.STAGE, "", "OPEN", "", "fagongwei"));
        });
        return tasks.ofConsultation(LIAISON, consultation.id()).get(0);
    }

    private static ContactPoint point(String path) {
        String code = path.substring(path.length() - 10, path.length() - 1);
        return ContactPoint.inOffice(
                Uuids.next(),
                code,
                "示例立法联系点" + code,
                ContactPointKind.STREET_OR_TOWN,
                path,
                "",
                "",
                "",
                LocalDate.of(2023, 5, 26),
                null);
    }

    SessionTemplate jpa() {
        return jpa;
    }

    Consultations consultations() {
        return consultations;
    }

    ContactPoints contactPoints() {
        return contactPoints;
    }

    Drafts drafts() {
        return drafts;
    }

    Stages stages() {
        return stages;
    }

    Consultation consultation() {
        return consultation;
    }

    Tasks tasks() {
        return tasks;
    }

    StepSettings steps() {
        return steps;
    }

    /** An opinion that a contact point handed in. */
    String handIn(String path, String text) {
        return handIn(path, text, null);
    }

    /** An opinion whose author left word how to be reached. */
    String handIn(String path, String text, ContactDetails contact) {
        Arrival arrival = Samples.reachable(consultation, path, contact, new Samples.Said(UUID.randomUUID(), 1, text));
        jpa.tx(em -> new OpinionStore(em).add(List.of(arrival), new Seal(Seal.Algorithm.SHA_256)));
        return arrival.receipt();
    }

    void move(String... to) {
        for (String stage : to) {
            move(COMMISSION, stage);
        }
    }

    void move(Caller who, String stage) {
        stages.move(who, consultation.id(), new NewStage(stage, ""));
    }

    /** What the platform records of deadlines as if it were then. */
    int look(Instant now) {
        return jpa.txExpr(em -> new TaskStore(em).recordDeadlines(now, now.plusSeconds(3 * 86_400)));
    }

    /** Accepts a task and does what comes before the report. */
    void begin(UUID task) {
        tasks.accept(LIAISON, task);
        for (String step : List.of("PRE_STUDY", "CONSULT", "COLLATE")) {
            tasks.step(LIAISON, task, step, new NewStep("DONE", ""));
        }
    }

    TaskWork write(UUID task, String suggestions) {
        return write(LIAISON, task, suggestions);
    }

    TaskWork write(Caller who, UUID task, String suggestions) {
        return tasks.write(who, task, new NewReport("召开座谈会一次，入户走访二十户。", suggestions));
    }

    /** Signs the latest report and sends it. */
    TaskWork sign(UUID task) {
        TaskWork work = tasks.work(LEADER, task);
        boolean isReviewed = work.steps().stream()
                .noneMatch(step -> step.code().equals("EXPERT_REVIEW") && step.state() == StepState.PENDING);
        if (!isReviewed) {
            tasks.step(LIAISON, task, "EXPERT_REVIEW", new NewStep("SKIPPED", "本条例不涉及专业问题"));
        }
        tasks.sign(LEADER, task, new NewSignature(work.reports().size(), "王示例"));
        return tasks.send(LIAISON, task);
    }

    @Override
    public void close() {
        sessions.close();
    }
}
