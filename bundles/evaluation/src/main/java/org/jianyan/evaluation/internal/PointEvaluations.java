package org.jianyan.evaluation.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.attachments.Attachment;
import org.jianyan.attachments.AttachmentService;
import org.jianyan.attachments.Upload;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.documents.Format;
import org.jianyan.evaluation.Frame;
import org.jianyan.evaluation.FrameKind;
import org.jianyan.evaluation.FrameLine;
import org.jianyan.evaluation.LineSource;
import org.jianyan.evaluation.NewPointEvaluation;
import org.jianyan.evaluation.PointAdjustment;
import org.jianyan.evaluation.PointEvaluation;
import org.jianyan.evaluation.PointEvaluation.State;
import org.jianyan.evaluation.PointEvaluationService;
import org.jianyan.evaluation.PointEvidence;
import org.jianyan.evaluation.PointInput.AdjustmentKind;
import org.jianyan.evaluation.PointInput.NewAdjustment;
import org.jianyan.evaluation.PointInput.NewCouncilDecision;
import org.jianyan.evaluation.PointInput.NewPoints;
import org.jianyan.evaluation.PointInput.NewProof;
import org.jianyan.evaluation.PointLine;
import org.jianyan.evaluation.PointResult;
import org.jianyan.evaluation.internal.jpa.AdjustmentEntity;
import org.jianyan.evaluation.internal.jpa.PointEvaluationEntity;
import org.jianyan.evaluation.internal.jpa.PointEvidenceEntity;
import org.jianyan.evaluation.internal.jpa.PointLineEntity;
import org.jianyan.evaluation.internal.jpa.PointResultEntity;
import org.jianyan.evaluation.internal.jpa.PointStore;
import org.jianyan.evaluation.spi.Measurement;
import org.jianyan.evaluation.spi.Subject;
import org.jianyan.evaluation.spi.Year;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Idempotency;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationService;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.ContactPointService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class PointEvaluations implements PointEvaluationService {
    private static final String PROOF = "proof";

    private final JpaTemplate jpa;
    private final Frames frames;
    private final Indicators indicators;
    private final OrganisationService organisations;
    private final ContactPointService contactPoints;
    private final AttachmentService attachments;
    private final Idempotency idempotency;
    private final Audit audit;

    @Activate
    public PointEvaluations(
            @Reference(target = "(osgi.unit.name=evaluation)") JpaTemplate jpa,
            @Reference Frames frames,
            @Reference Indicators indicators,
            @Reference OrganisationService organisations,
            @Reference ContactPointService contactPoints,
            @Reference AttachmentService attachments,
            @Reference Idempotency idempotency,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.frames = frames;
        this.indicators = indicators;
        this.organisations = organisations;
        this.contactPoints = contactPoints;
        this.attachments = attachments;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    private <T> T read(Function<PointStore, T> work) {
        return jpa.txExpr(TransactionType.Supports, em -> work.apply(new PointStore(em)));
    }

    /** Changes an evaluation that stands at one of some states, and keeps it there meanwhile. */
    private <T> T change(UUID id, List<State> states, Function<PointStore, T> work) {
        return jpa.txExpr(TransactionType.Required, em -> {
            PointStore store = new PointStore(em);
            State state = store.locked(id).state();
            if (!states.contains(state)) {
                throw new Conflict("评价现为 " + state + "，这一步要求 " + states);
            }
            return work.apply(store);
        });
    }

    @Override
    public PointEvaluation begin(Caller caller, NewPointEvaluation input) {
        caller.require(Action.POINT_EVALUATION_MANAGE);
        int thisYear = Dates.today().getYear();
        new Violations()
                .text("organisationCode", input.organisationCode(), 40)
                .require(
                        input.year() >= 2000 && input.year() <= thisYear,
                        "year",
                        "range",
                        "应为 2000 至 " + thisYear + "，收到：" + input.year())
                .throwIfAny();
        Organisation organisation = organisations.byCode(input.organisationCode());
        caller.require(Action.POINT_EVALUATION_MANAGE, organisation.path());
        return jpa.txExpr(TransactionType.Required, em -> {
            PointStore store = new PointStore(em);
            Optional<PointEvaluationEntity> existing = store.ofYear(organisation.path(), input.year());
            if (existing.isPresent()) {
                return existing.get().toRecord();
            }
            Frame frame = frames.forUse(caller, FrameKind.CONTACT_POINT, organisation.path(), input.frameId());
            PointEvaluationEntity evaluation = new PointEvaluationEntity(
                    Uuids.next(), organisation.path(), input.year(), frame.id(), Instant.now());
            store.add(evaluation);
            PointEvaluation begun = evaluation.toRecord();
            audit.record(caller, Action.POINT_EVALUATION_MANAGE, "begin point evaluation " + begun.id());
            return begun;
        });
    }

    private PointEvaluation find(UUID id) {
        return read(store -> store.evaluation(id))
                .map(PointEvaluationEntity::toRecord)
                .orElseThrow(() -> new NotFound("没有履职评价 " + id));
    }

    private PointEvaluation managed(Caller caller, UUID id) {
        caller.require(Action.POINT_EVALUATION_MANAGE);
        PointEvaluation evaluation = get(caller, id);
        caller.require(Action.POINT_EVALUATION_MANAGE, evaluation.organisationPath());
        return evaluation;
    }

    @Override
    public PointEvaluation compute(Caller caller, UUID id) {
        PointEvaluation evaluation = managed(caller, id);
        Frame frame = frames.find(evaluation.frameId());
        List<Subject> subjects = subjects(caller, evaluation);
        Year year = new Year(evaluation.year(), evaluation.organisationPath());
        List<State> states = List.of(State.PREPARED, State.COMPUTED);
        for (int i = 0; i < frame.lines().size(); i++) {
            FrameLine line = frame.lines().get(i);
            int position = i;
            Map<UUID, Measurement> measured = new HashMap<>();
            String away = "";
            if (line.source() == LineSource.COMPUTED) {
                try {
                    measured.putAll(indicators.measure(line, subjects, year));
                } catch (Indicators.Away e) {
                    away = e.getMessage();
                }
            }
            String why = away;
            change(id, states, store -> {
                keep(store, id, line, position, subjects, measured, why);
                return null;
            });
        }
        return change(id, states, store -> {
            PointEvaluationEntity row = store.evaluation(id).orElseThrow();
            row.computed(Instant.now());
            audit.record(caller, Action.POINT_EVALUATION_MANAGE, "compute point evaluation " + id);
            return row.toRecord();
        });
    }

    private List<Subject> subjects(Caller caller, PointEvaluation evaluation) {
        LocalDate end = LocalDate.of(evaluation.year(), 12, 31);
        List<Subject> subjects = new ArrayList<>();
        String after = "";
        do {
            Page<ContactPoint> page = contactPoints.list(caller, new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().stream()
                    .filter(point -> point.path().startsWith(evaluation.organisationPath()))
                    .filter(point -> !point.establishedOn().isAfter(end))
                    .filter(point -> point.endedOn() == null || point.endedOn().isAfter(end))
                    .forEach(point -> subjects.add(new Subject(point.id(), point.code(), point.name(), point.path())));
            after = page.next();
        } while (after != null);
        return subjects;
    }

    private static void keep(
            PointStore store,
            UUID id,
            FrameLine line,
            int position,
            List<Subject> subjects,
            Map<UUID, Measurement> measured,
            String why) {
        Map<UUID, PointLineEntity> existing = store.lines(id).stream()
                .filter(row -> row.lineCode().equals(line.code()))
                .collect(toMap(PointLineEntity::contactPointId, Function.identity()));
        store.removeComputedEvidence(
                existing.values().stream().map(PointLineEntity::id).toList());
        List<PointEvidenceEntity> evidence = new ArrayList<>();
        for (Subject subject : subjects) {
            PointLineEntity row = existing.computeIfAbsent(
                    subject.id(), key -> new PointLineEntity(Uuids.next(), id, subject, line.code(), position));
            Measurement measurement = measured.get(subject.id());
            if (measurement == null) {
                row.compute(null, line.source() == LineSource.COMPUTED && why.isEmpty() ? "指标没有给出结果" : why);
            } else {
                row.compute(
                        line.points().multiply(measurement.share()).setScale(2, RoundingMode.HALF_UP),
                        measurement.explanation());
                measurement
                        .evidence()
                        .forEach(item -> evidence.add(new PointEvidenceEntity(Uuids.next(), row.id(), item, null)));
            }
            store.add(row);
        }
        store.flush();
        for (int i = 0; i < evidence.size(); i++) {
            store.add(evidence.get(i));
            if (i % 500 == 499) {
                store.flush();
            }
        }
    }

    @Override
    public PointEvaluation get(Caller caller, UUID id) {
        PointEvaluation evaluation = find(id);
        if (evaluation.state() != State.PUBLISHED) {
            caller.require(Action.POINT_EVALUATION_READ);
            if (caller.scopes(Action.POINT_EVALUATION_READ).stream()
                    .noneMatch(scope -> Visible.between(evaluation.organisationPath(), scope))) {
                throw new NotFound("没有履职评价 " + id);
            }
        }
        return evaluation;
    }

    @Override
    public Page<PointEvaluation> list(Caller caller, PageRequest page) {
        caller.require(Action.POINT_EVALUATION_READ);
        return Page.of(
                read(store -> store.evaluations(caller.scopes(Action.POINT_EVALUATION_READ), page)),
                page.limit(),
                PointEvaluation::id);
    }

    @Override
    public Page<PointLine> lines(Caller caller, UUID id, Optional<String> code, PageRequest page) {
        caller.require(Action.POINT_EVALUATION_READ);
        PointEvaluation evaluation = get(caller, id);
        Frame frame = frames.find(evaluation.frameId());
        String[] after =
                page.after().isEmpty() ? new String[] {"", "-1"} : page.after().split("@");
        int position = after.length == 2 && after[1].matches("-?[0-9]{1,6}") ? Integer.parseInt(after[1]) : -1;
        List<PointLineEntity> rows = read(store ->
                store.lines(id, caller.scopes(Action.POINT_EVALUATION_READ), code, after[0], position, page.limit()));
        List<PointLine> lines = rows.stream()
                .map(row -> row.toRecord(frame.line(row.lineCode()).orElseThrow()))
                .toList();
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < frame.lines().size(); i++) {
            positions.put(frame.lines().get(i).code(), i);
        }
        return Page.of(lines, page.limit(), line -> line.contactPointPath() + "@" + positions.get(line.code()));
    }

    private PointLineEntity readable(Caller caller, UUID lineId) {
        caller.require(Action.POINT_EVALUATION_READ);
        return read(store -> store.line(lineId))
                .filter(line -> caller.may(Action.POINT_EVALUATION_READ, line.contactPointPath()))
                .orElseThrow(() -> new NotFound("没有评价指标行 " + lineId));
    }

    @Override
    public Page<PointEvidence> evidence(Caller caller, UUID lineId, PageRequest page) {
        readable(caller, lineId);
        List<PointEvidenceEntity> rows = read(store -> store.evidence(lineId, page.after(), page.limit()));
        Map<UUID, Attachment> files =
                attachments
                        .list(rows.stream()
                                .map(PointEvidenceEntity::attachmentId)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(toMap(Attachment::id, Function.identity()));
        List<PointEvidence> evidence = rows.stream()
                .map(row -> row.toRecord(row.attachmentId() == null ? null : files.get(row.attachmentId())))
                .toList();
        return Page.of(evidence, page.limit(), PointEvidence::id);
    }

    @Override
    public void give(Caller caller, UUID id, List<NewPoints> input) {
        PointEvaluation evaluation = managed(caller, id);
        Frame frame = frames.find(evaluation.frameId());
        new Violations()
                .require(!input.isEmpty() && input.size() <= 1000, "points", "size", "应为 1 至 1000 项")
                .throwIfAny();
        change(id, List.of(State.COMPUTED), store -> {
            Violations violations = new Violations();
            List<Consumer<Instant>> work = new ArrayList<>();
            for (int i = 0; i < input.size(); i++) {
                NewPoints points = input.get(i);
                String at = "points[" + i + "].";
                Optional<FrameLine> line = frame.line(String.valueOf(points.lineCode()));
                Optional<PointLineEntity> row =
                        store.line(id, String.valueOf(points.contactPointCode()), String.valueOf(points.lineCode()));
                BigDecimal most = line.map(FrameLine::points).orElse(BigDecimal.ZERO);
                violations
                        .require(
                                row.isPresent(),
                                at + "lineCode",
                                "unknown",
                                "没有立法联系点 " + points.contactPointCode() + " 的指标 " + points.lineCode())
                        .require(
                                points.points() != null
                                        && points.points().signum() >= 0
                                        && (row.isEmpty() || points.points().compareTo(most) <= 0)
                                        && points.points().stripTrailingZeros().scale() <= 2,
                                at + "points",
                                "range",
                                "应为 0 至 " + most.toPlainString() + "，最多两位小数，收到：" + points.points())
                        .text(at + "reason", points.reason(), 1000);
                row.ifPresent(
                        found -> work.add(now -> found.give(points.points(), points.reason(), caller.name(), now)));
            }
            violations.throwIfAny();
            Instant now = Instant.now();
            work.forEach(change -> change.accept(now));
            audit.record(caller, Action.POINT_EVALUATION_MANAGE, "points for " + input.size() + " lines of " + id);
            return null;
        });
    }

    @Override
    public PointEvidence prove(Caller caller, UUID id, NewProof input, Optional<String> key) {
        caller.require(Action.POINT_EVALUATION_PROVE);
        PointEvaluation evaluation = get(caller, id);
        new Violations()
                .text("contactPointCode", input.contactPointCode(), 40)
                .text("lineCode", input.lineCode(), 20)
                .text("note", input.note(), 1000)
                .throwIfAny();
        FrameLine line = frames.find(evaluation.frameId())
                .line(input.lineCode())
                .filter(found -> found.source() == LineSource.MANUAL)
                .orElseThrow(() -> new ValidationException(
                        new Violation("lineCode", "unknown", "只有人工评定的指标需要证明材料，收到：" + input.lineCode())));
        caller.require(
                Action.POINT_EVALUATION_PROVE,
                organisations.byCode(input.contactPointCode()).path());
        UUID made = idempotency.once(
                caller,
                key,
                input,
                () -> change(id, List.of(State.COMPUTED), store -> {
                    PointLineEntity row = store.line(id, input.contactPointCode(), line.code())
                            .orElseThrow(() -> new NotFound("立法联系点 " + input.contactPointCode() + " 不在本次评价中"));
                    UUID proof = Uuids.next();
                    store.add(new PointEvidenceEntity(
                            proof,
                            row.id(),
                            new Measurement.Evidence(PROOF, "", input.note(), BigDecimal.ZERO),
                            caller.name()));
                    audit.record(caller, Action.POINT_EVALUATION_PROVE, "proof for line " + row.id());
                    return proof;
                }));
        PointEvidenceEntity row = read(store -> store.evidenceRow(made)).orElseThrow();
        return row.toRecord(row.attachmentId() == null ? null : attachments.get(row.attachmentId()));
    }

    @Override
    public PointEvidence attach(Caller caller, UUID proofId, String fileName, InputStream content) {
        caller.require(Action.POINT_EVALUATION_PROVE);
        PointEvidenceEntity found = read(store -> store.evidenceRow(proofId))
                .filter(row -> row.kind().equals(PROOF))
                .orElseThrow(() -> new NotFound("没有证明材料 " + proofId));
        PointLineEntity line = read(store -> store.line(found.lineId()))
                .filter(row -> caller.may(Action.POINT_EVALUATION_PROVE, row.contactPointPath()))
                .orElseThrow(() -> new NotFound("没有证明材料 " + proofId));
        try (Upload upload = attachments.receive(fileName, content, AttachmentService.PAPERS)) {
            return change(line.evaluationId(), List.of(State.COMPUTED), store -> {
                PointEvidenceEntity row = store.evidenceRow(proofId).orElseThrow();
                if (row.attachmentId() != null) {
                    Attachment earlier = attachments.get(row.attachmentId());
                    if (!earlier.sha256().equals(upload.file().sha256())) {
                        throw new Conflict("证明材料已有附件，不能替换；请另交一份");
                    }
                    return row.toRecord(earlier);
                }
                attachments.add(upload);
                row.attach(upload.file().id());
                audit.record(caller, Action.POINT_EVALUATION_PROVE, "file of proof " + proofId);
                return row.toRecord(upload.file());
            });
        }
    }

    @Override
    public void adjust(Caller caller, UUID id, NewAdjustment input, Optional<String> key) {
        managed(caller, id);
        new Violations()
                .text("contactPointCode", input.contactPointCode(), 40)
                .oneOf("kind", input.kind(), AdjustmentKind.class)
                .require(
                        input.points() != null
                                && input.points().compareTo(BigDecimal.valueOf(100)) <= 0
                                && input.points().stripTrailingZeros().scale() <= 2
                                && (AdjustmentKind.VETO.name().equals(input.kind())
                                        ? input.points().signum() == 0
                                        : input.points().signum() > 0),
                        "points",
                        "range",
                        "加分、扣分应大于 0、不超过 100，一票否决应为 0，收到：" + input.points())
                .text("reason", input.reason(), 1000)
                .text("proof", input.proof(), 1000)
                .throwIfAny();
        UUID point =
                contactPoints.byCodes(List.of(input.contactPointCode())).get(0).id();
        idempotency.once(
                caller,
                key,
                input,
                () -> change(id, List.of(State.COMPUTED), store -> {
                    if (store.lines(id).stream()
                            .noneMatch(line -> line.contactPointId().equals(point))) {
                        throw new ValidationException(new Violation(
                                "contactPointCode", "unknown", "立法联系点 " + input.contactPointCode() + " 不在本次评价中"));
                    }
                    UUID adjustment = Uuids.next();
                    store.add(new AdjustmentEntity(adjustment, id, point, input, caller.name(), Instant.now()));
                    audit.record(caller, Action.POINT_EVALUATION_MANAGE, input.kind() + " " + adjustment);
                    return adjustment;
                }));
    }

    @Override
    public Page<PointAdjustment> adjustments(Caller caller, UUID id, PageRequest page) {
        caller.require(Action.POINT_EVALUATION_READ);
        get(caller, id);
        List<PointAdjustment> rows =
                read(store -> store.adjustments(id, caller.scopes(Action.POINT_EVALUATION_READ), page));
        return Page.of(rows, page.limit(), row -> row.id().toString());
    }

    @Override
    public PointEvaluation review(Caller caller, UUID id) {
        managed(caller, id);
        return change(id, List.of(State.COMPUTED), store -> {
            Map<String, List<PointLineEntity>> missing = store.lines(id).stream()
                    .filter(line -> line.points() == null)
                    .collect(groupingBy(PointLineEntity::contactPointCode));
            Violations violations = new Violations();
            missing.forEach((code, lines) -> violations.require(
                    false,
                    code,
                    "missing",
                    "还没有分数的指标：" + lines.stream().map(PointLineEntity::lineCode).toList()));
            violations.throwIfAny();
            PointEvaluationEntity row = store.evaluation(id).orElseThrow();
            row.reviewed();
            audit.record(caller, Action.POINT_EVALUATION_MANAGE, "review point evaluation " + id);
            return row.toRecord();
        });
    }

    @Override
    public PointEvaluation decide(Caller caller, UUID id, NewCouncilDecision input) {
        managed(caller, id);
        Optional<LocalDate> day = Dates.parse(input.decidedOn());
        new Violations()
                .text("session", input.session(), 200)
                .require(
                        day.filter(decided -> !decided.isAfter(Dates.today())).isPresent(),
                        "decidedOn",
                        "date",
                        "应为不晚于今天的日期，收到：" + input.decidedOn())
                .throwIfAny();
        return change(id, List.of(State.REVIEWED), store -> {
            PointEvaluationEntity row = store.evaluation(id).orElseThrow();
            computed(store, row.toRecord())
                    .forEach(result -> store.add(new PointResultEntity(Uuids.next(), id, result)));
            row.decided(input.session(), day.get());
            audit.record(caller, Action.POINT_EVALUATION_MANAGE, "decide point evaluation " + id);
            return row.toRecord();
        });
    }

    private List<PointResult> computed(PointStore store, PointEvaluation evaluation) {
        return PointScoring.results(
                frames.find(evaluation.frameId()), store.lines(evaluation.id()), store.adjustments(evaluation.id()));
    }

    @Override
    public PointEvaluation publish(Caller caller, UUID id) {
        managed(caller, id);
        return change(id, List.of(State.DECIDED, State.PUBLISHED), store -> {
            PointEvaluationEntity row = store.evaluation(id).orElseThrow();
            if (row.state() == State.DECIDED) {
                row.published(Instant.now());
                audit.record(caller, Action.POINT_EVALUATION_MANAGE, "publish point evaluation " + id);
            }
            return row.toRecord();
        });
    }

    @Override
    public List<PointResult> results(Caller caller, UUID id) {
        PointEvaluation evaluation = get(caller, id);
        if (evaluation.state() != State.PUBLISHED
                && !caller.may(Action.POINT_EVALUATION_MANAGE, evaluation.organisationPath())) {
            throw new Conflict("评价结果尚未公布");
        }
        boolean decided = evaluation.state().compareTo(State.DECIDED) >= 0;
        return read(store -> decided ? store.results(id) : computed(store, evaluation));
    }

    @Override
    public List<PointEvaluation> published() {
        return read(PointStore::published);
    }

    @Override
    public void table(Caller caller, UUID id, String format, OutputStream out) throws IOException {
        Format known = Format.require(format, Format.TABLES);
        PointEvaluation evaluation = get(caller, id);
        PointTable.write(evaluation, frames.find(evaluation.frameId()), results(caller, id), known, out);
    }
}
