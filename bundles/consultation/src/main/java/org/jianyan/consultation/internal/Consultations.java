package org.jianyan.consultation.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.HealthCheck;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.ConsultationChange;
import org.jianyan.consultation.ConsultationService;
import org.jianyan.consultation.NewConsultation;
import org.jianyan.consultation.OpinionQuery;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.Visibility;
import org.jianyan.consultation.internal.jpa.ConsultationChangeEntity;
import org.jianyan.consultation.internal.jpa.ConsultationEntity;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.TaskEntity;
import org.jianyan.consultation.internal.jpa.TaskStore;
import org.jianyan.consultation.task.Task;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Idempotency;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationService;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.Provision;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.ContactPointService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

@Component(service = {ConsultationService.class, HealthCheck.class, Consultations.class})
public final class Consultations implements ConsultationService, HealthCheck {
    private static final Map<Stage, String> TOPICS = Map.of(
            Stage.OPEN, "org/jianyan/consultation/OPENED",
            Stage.CLOSED, "org/jianyan/consultation/CLOSED");
    private static final int NEWEST = 100;
    private static final List<String> FIRST = List.of("PREPARED", "PUBLISHED", "OPEN");

    private final JpaTemplate jpa;
    private final DraftService drafts;
    private final ContactPointService contactPoints;
    private final OrganisationService organisations;
    private final Idempotency idempotency;
    private final Audit audit;
    private final EventAdmin events;

    @Activate
    public Consultations(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference DraftService drafts,
            @Reference ContactPointService contactPoints,
            @Reference OrganisationService organisations,
            @Reference Idempotency idempotency,
            @Reference Audit audit,
            @Reference EventAdmin events) {
        this.jpa = jpa;
        this.drafts = drafts;
        this.contactPoints = contactPoints;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Consultation create(Caller caller, NewConsultation input, Optional<String> key) {
        caller.require(Action.CONSULTATION_MANAGE);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        Optional<OffsetDateTime> deadline = Dates.parseMoment(input.deadline());
        new Violations()
                .require(
                        Uuids.parse(input.draftId()).isPresent(), "draftId", "uuid", "应为草案的 UUID，收到：" + input.draftId())
                .text("title", input.title(), 300)
                .require(
                        deadline.filter(now::isBefore).isPresent(),
                        "deadline",
                        "date-time",
                        "应为将来的时间，例如 2030-01-31T18:00:00+08:00，收到：" + input.deadline())
                .oneOf("visibility", input.visibility(), Visibility.class)
                .require(
                        input.stage() == null || FIRST.contains(input.stage()),
                        "stage",
                        "unknown",
                        "应为 " + FIRST + " 之一，或者不填（OPEN），收到：" + input.stage())
                .require(
                        !input.contactPointCodes().isEmpty()
                                && input.contactPointCodes().size() <= 1000,
                        "contactPointCodes",
                        "size",
                        "应选择 1 至 1000 个立法联系点")
                .throwIfAny();
        Draft draft = drafts.get(caller, Uuids.require("draftId", input.draftId()));
        caller.require(Action.CONSULTATION_MANAGE, draft.organisationPath());
        List<ContactPoint> points = contactPoints.inOffice(input.contactPointCodes());
        Violations foreign = new Violations();
        points.forEach(point -> foreign.require(
                point.path().startsWith(draft.organisationPath()),
                "contactPointCodes",
                "scope",
                "立法联系点 " + point.code() + " 不属于本组织"));
        foreign.throwIfAny();
        UUID id = idempotency.once(caller, key, input, () -> keep(caller, input, draft, deadline.get(), points));
        Consultation created = find(id);
        tell(id, created.stage());
        return created;
    }

    /** Tells others that a consultation was opened or closed. */
    void tell(UUID id, Stage stage) {
        if (TOPICS.containsKey(stage)) {
            events.postEvent(
                    new Event(TOPICS.get(stage), Map.of("consultation", id.toString(), "changed", "consultations")));
        }
    }

    private UUID keep(
            Caller caller, NewConsultation input, Draft draft, OffsetDateTime deadline, List<ContactPoint> points) {
        Consultation consultation = new Consultation(
                Uuids.next(),
                input.title(),
                draft.id(),
                draft.versions().get(draft.versions().size() - 1).id(),
                draft.organisationPath(),
                Stage.valueOf(Objects.toString(input.stage(), Stage.OPEN.name())),
                Visibility.valueOf(input.visibility()),
                OffsetDateTime.now(ZoneOffset.UTC),
                deadline,
                Boolean.TRUE.equals(input.needsApproval()));
        List<TaskEntity> tasks = new ArrayList<>();
        points.forEach(point -> tasks.add(new TaskEntity(Uuids.next(), consultation.id(), point)));
        jpa.tx(TransactionType.Required, em -> {
            new ConsultationStore(em).add(consultation, tasks);
            em.persist(new ConsultationChangeEntity(
                    consultation.id(),
                    ConsultationChange.Kind.STAGE,
                    "",
                    consultation.stage().name(),
                    "",
                    caller.name()));
        });
        audit.record(caller, Action.CONSULTATION_MANAGE, consultation.stage() + " consultation " + consultation.id());
        return consultation.id();
    }

    @Override
    public Consultation get(Caller caller, UUID id) {
        Consultation consultation = find(id);
        if (!isSeen(caller, consultation)) {
            throw new NotFound("没有征求意见 " + id);
        }
        if (consultation.visibility() == Visibility.CONFIDENTIAL) {
            recordReading(caller, id);
        }
        return consultation;
    }

    /** Records that a confidential consultation was read. */
    public void recordReading(Caller caller, UUID confidential) {
        audit.record(caller, Action.TASK_READ, "read confidential consultation " + confidential);
    }

    private boolean isSeen(Caller caller, Consultation consultation) {
        if (caller.may(Action.CONSULTATION_READ, consultation.organisationPath())) {
            return true;
        }
        return consultation.stage() != Stage.PREPARED
                && (consultation.visibility() == Visibility.PUBLIC
                        || !tasks(consultation.id(), caller.scopes(Action.TASK_READ))
                                .isEmpty());
    }

    /**
     * A consultation in whose organisation the caller has a right.
     *
     * @throws NotFound if the caller may not even see it
     */
    public Consultation permitted(Caller caller, Action action, UUID id) {
        caller.require(action);
        Consultation consultation = get(caller, id);
        caller.require(action, consultation.organisationPath());
        return consultation;
    }

    /**
     * As {@link #permitted}, for a change.
     *
     * @throws Conflict if it is archived
     */
    public Consultation changeable(Caller caller, Action action, UUID id) {
        Consultation consultation = permitted(caller, action, id);
        if (consultation.stage() == Stage.ARCHIVED) {
            throw new Conflict("征求意见已归档，不能再改");
        }
        return consultation;
    }

    /** A consultation without a check of rights. */
    public Consultation find(UUID id) {
        return jpa.txExpr(TransactionType.Supports, em -> new ConsultationStore(em).consultation(id))
                .map(ConsultationEntity::toRecord)
                .orElseThrow(() -> new NotFound("没有征求意见 " + id));
    }

    /** Tasks of a consultation below some scopes. */
    public List<Task> tasks(UUID id, List<String> scopes) {
        return jpa.txExpr(TransactionType.Supports, em -> new TaskStore(em).ofConsultation(id, scopes));
    }

    /** The names of those from whom opinions may come, by their paths. */
    public Map<String, String> sources(UUID id) {
        Map<String, String> names = new HashMap<>(Map.of(OpinionQuery.PUBLIC, "公众"));
        tasks(id, List.of("/")).forEach(task -> names.put(task.contactPointPath(), task.contactPointName()));
        return names;
    }

    @Override
    public Page<Consultation> list(Caller caller, PageRequest page) {
        Page<Consultation> seen = jpa.txExpr(TransactionType.Supports, em -> new ConsultationStore(em)
                .consultations(caller.scopes(Action.CONSULTATION_READ), caller.scopes(Action.TASK_READ), page));
        seen.items().stream()
                .filter(consultation -> consultation.visibility() == Visibility.CONFIDENTIAL)
                .forEach(consultation -> recordReading(caller, consultation.id()));
        return seen;
    }

    @Override
    public List<OpenConsultation> open() {
        List<Consultation> open =
                jpa.txExpr(TransactionType.Supports, em -> new ConsultationStore(em).open(Instant.now(), NEWEST));
        Map<String, String> names = new HashMap<>();
        return open.stream()
                .map(consultation -> new OpenConsultation(
                        consultation, names.computeIfAbsent(consultation.organisationPath(), this::organisationName)))
                .toList();
    }

    /** The name of an organisation, empty if there is none at the path. */
    public String organisationName(String path) {
        return organisations.below(path).stream()
                .findFirst()
                .map(Organisation::name)
                .orElse("");
    }

    @Override
    public List<Provision> provisions(Caller caller, UUID id) {
        return drafts.provisions(get(caller, id).versionId());
    }

    @Override
    public String name() {
        return "consultation";
    }

    @Override
    public void check() {
        jpa.txExpr(TransactionType.Supports, em -> new ConsultationStore(em).consultation(new UUID(0, 0)));
    }
}
