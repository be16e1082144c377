package org.jianyan.registry.internal.work;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Idempotency;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationService;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.internal.PermittedPoints;
import org.jianyan.registry.internal.jpa.AttendanceEntity;
import org.jianyan.registry.internal.jpa.ContactPointStore;
import org.jianyan.registry.internal.jpa.TrainingEntity;
import org.jianyan.registry.internal.jpa.WorkStore;
import org.jianyan.registry.work.Training;
import org.jianyan.registry.work.TrainingKind;
import org.jianyan.registry.work.TrainingService;
import org.jianyan.registry.work.TrainingSubject;
import org.jianyan.registry.work.WorkFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Trainings implements TrainingService {
    private static final BigDecimal LEAST_HOURS = new BigDecimal("0.5");
    private static final BigDecimal MOST_HOURS = new BigDecimal("200");
    private static final int MOST_PERSONS = 1000;

    private final JpaTemplate jpa;
    private final PermittedPoints contactPoints;
    private final OrganisationService organisations;
    private final WorkFiles files;
    private final Idempotency idempotency;
    private final Audit audit;

    @Activate
    public Trainings(
            @Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa,
            @Reference PermittedPoints contactPoints,
            @Reference OrganisationService organisations,
            @Reference WorkFiles files,
            @Reference Idempotency idempotency,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.contactPoints = contactPoints;
        this.organisations = organisations;
        this.files = files;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Page<Training> list(Caller caller, PageRequest page) {
        caller.require(Action.TRAINING_READ);
        List<String> scopes = caller.scopes(Action.TRAINING_READ);
        Page<TrainingEntity> rows = jpa.txExpr(TransactionType.Supports, em -> new WorkStore(em)
                .trainings(scopes, Scopes.withThoseAbove(scopes), page));
        return new Page<>(whole(rows.items(), scopes), rows.next());
    }

    private List<Training> whole(List<TrainingEntity> rows, List<String> scopes) {
        List<UUID> ids = rows.stream().map(TrainingEntity::id).toList();
        Map<String, List<Training.Attendance>> attendance =
                jpa.txExpr(TransactionType.Supports, em -> new WorkStore(em).attendance(ids, scopes));
        Map<UUID, List<WorkFile>> materials = files.of(ids);
        return rows.stream()
                .map(row -> row.toRecord(
                        attendance.getOrDefault(row.id().toString(), List.of()),
                        materials.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private TrainingEntity readable(Caller caller, UUID id) {
        caller.require(Action.TRAINING_READ);
        List<String> scopes = caller.scopes(Action.TRAINING_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new WorkStore(em).training(id))
                .filter(row -> scopes.stream()
                        .anyMatch(scope -> scope.startsWith(row.organisationPath())
                                || row.organisationPath().startsWith(scope)))
                .orElseThrow(() -> new NotFound("没有培训 " + id));
    }

    @Override
    public Training get(Caller caller, UUID id) {
        return whole(List.of(readable(caller, id)), caller.scopes(Action.TRAINING_READ))
                .get(0);
    }

    @Override
    public Training hold(Caller caller, Training.New input, Optional<String> key) {
        caller.require(Action.TRAINING_HOLD);
        new Violations()
                .text("organisationCode", input.organisationCode(), 40)
                .oneOf("kind", input.kind(), TrainingKind.class)
                .text("title", input.title(), 200)
                .oneOf("subject", input.subject(), TrainingSubject.class)
                .require(Dates.parse(input.on()).isPresent(), "on", "date", "应为日期，例如 2026-03-20，收到：" + input.on())
                .require(
                        input.hours() != null
                                && input.hours().compareTo(LEAST_HOURS) >= 0
                                && input.hours().compareTo(MOST_HOURS) <= 0
                                && input.hours().stripTrailingZeros().scale() <= 1,
                        "hours",
                        "range",
                        "应为 0.5 至 200 小时，最多一位小数，收到：" + input.hours())
                .text("place", input.place(), 200)
                .optionalText("speaker", input.speaker(), 200)
                .throwIfAny();
        Organisation organisation = organisations.byCode(input.organisationCode());
        caller.require(Action.TRAINING_HOLD, organisation.path());
        UUID id = idempotency.once(caller, key, input, () -> {
            UUID made = Uuids.next();
            jpa.tx(TransactionType.Required, em -> {
                new WorkStore(em).add(new TrainingEntity(made, organisation, input, caller.name(), now()));
                audit.record(caller, Action.TRAINING_HOLD, "training " + made);
            });
            return made;
        });
        return get(caller, id);
    }

    @Override
    public Training attend(Caller caller, UUID id, Training.NewAttendance input) {
        caller.require(Action.TRAINING_ATTEND);
        TrainingEntity training = readable(caller, id);
        new Violations()
                .require(
                        input.persons() >= 1 && input.persons() <= MOST_PERSONS,
                        "persons",
                        "range",
                        "应为 1 至 " + MOST_PERSONS + "，收到：" + input.persons())
                .optionalText("gain", input.gain(), 1000)
                .throwIfAny();
        ContactPoint point = contactPoints.inOffice(
                caller, Action.TRAINING_ATTEND, Uuids.require("contactPointId", input.contactPointId()));
        if (!point.path().startsWith(training.organisationPath())) {
            throw new ValidationException(new Violation("contactPointId", "scope", point.name() + "不在举办单位的范围内"));
        }
        if (training.heldOn().isAfter(Dates.today())) {
            throw new Conflict("培训于 " + training.heldOn() + " 举办，当天起才登记参加情况");
        }
        String gain = Objects.toString(input.gain(), "").strip();
        jpa.tx(TransactionType.Required, em -> {
            new ContactPointStore(em).locked(point.id()).orElseThrow();
            WorkStore store = new WorkStore(em);
            store.attendance(id, point.id())
                    .ifPresentOrElse(
                            row -> row.note(input.persons(), gain, caller.name(), now()),
                            () -> store.add(
                                    new AttendanceEntity(id, point.id(), input.persons(), gain, caller.name(), now())));
            audit.record(caller, Action.TRAINING_ATTEND, "training " + id + " by " + point.code());
        });
        return get(caller, id);
    }

    @Override
    public WorkFile addMaterial(Caller caller, UUID id, String fileName, InputStream content) {
        caller.require(Action.TRAINING_HOLD);
        TrainingEntity training = readable(caller, id);
        caller.require(Action.TRAINING_HOLD, training.organisationPath());
        return files.add(caller, Action.TRAINING_HOLD, id, fileName, content);
    }

    @Override
    public WorkFile.Content material(Caller caller, UUID id, UUID fileId) {
        readable(caller, id);
        return files.content(List.of(id), fileId);
    }
}
