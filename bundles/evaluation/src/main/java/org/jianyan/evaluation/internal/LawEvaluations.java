package org.jianyan.evaluation.internal;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.jianyan.commons.HealthCheck;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.documents.Docx;
import org.jianyan.evaluation.Frame;
import org.jianyan.evaluation.FrameKind;
import org.jianyan.evaluation.LawContributions.Evidence;
import org.jianyan.evaluation.LawContributions.Feedback;
import org.jianyan.evaluation.LawContributions.NewConclusion;
import org.jianyan.evaluation.LawContributions.NewEvidence;
import org.jianyan.evaluation.LawContributions.NewFeedback;
import org.jianyan.evaluation.LawContributions.NewProblem;
import org.jianyan.evaluation.LawContributions.NewScore;
import org.jianyan.evaluation.LawContributions.Problem;
import org.jianyan.evaluation.LawContributions.Score;
import org.jianyan.evaluation.LawEvaluation;
import org.jianyan.evaluation.LawEvaluationService;
import org.jianyan.evaluation.LawResult;
import org.jianyan.evaluation.NewLawEvaluation;
import org.jianyan.evaluation.internal.jpa.EvidenceEntity;
import org.jianyan.evaluation.internal.jpa.FeedbackEntity;
import org.jianyan.evaluation.internal.jpa.LawEvaluationEntity;
import org.jianyan.evaluation.internal.jpa.LawStore;
import org.jianyan.evaluation.internal.jpa.ProblemEntity;
import org.jianyan.evaluation.internal.jpa.ScoreEntity;
import org.jianyan.identity.AccountService;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Idempotency;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationService;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionIndex;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = {LawEvaluationService.class, HealthCheck.class})
public final class LawEvaluations implements LawEvaluationService, HealthCheck {
    private static final int MAX_TEXT = 10_000;
    private static final int MAX_EVALUATORS = 50;

    private final JpaTemplate jpa;
    private final Frames frames;
    private final OrganisationService organisations;
    private final AccountService accounts;
    private final DraftService drafts;
    private final AttachmentService attachments;
    private final Idempotency idempotency;
    private final Audit audit;

    @Activate
    public LawEvaluations(
            @Reference(target = "(osgi.unit.name=evaluation)") JpaTemplate jpa,
            @Reference Frames frames,
            @Reference OrganisationService organisations,
            @Reference AccountService accounts,
            @Reference DraftService drafts,
            @Reference AttachmentService attachments,
            @Reference Idempotency idempotency,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.frames = frames;
        this.organisations = organisations;
        this.accounts = accounts;
        this.drafts = drafts;
        this.attachments = attachments;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    private <T> T read(Function<LawStore, T> work) {
        return jpa.txExpr(TransactionType.Supports, em -> work.apply(new LawStore(em)));
    }

    /** Changes an evaluation that is open, and keeps it open meanwhile. */
    private void change(UUID id, Consumer<LawStore> work) {
        jpa.tx(TransactionType.Required, em -> {
            LawStore store = new LawStore(em);
            if (!store.locked(id).isOpen()) {
                throw new Conflict("评估已经完成，不再接收或者更改材料");
            }
            work.accept(store);
        });
    }

    @Override
    public LawEvaluation open(Caller caller, NewLawEvaluation input, Optional<String> key) {
        caller.require(Action.LAW_EVALUATION_MANAGE);
        Set<String> unknown = new TreeSet<>(input.evaluators());
        unknown.removeAll(accounts.known(input.evaluators()));
        new Violations()
                .require(
                        Uuids.parse(input.draftId()).isPresent(), "draftId", "uuid", "应为法规的 UUID，收到：" + input.draftId())
                .text("title", input.title(), 300)
                .require(
                        !input.evaluators().isEmpty() && input.evaluators().size() <= MAX_EVALUATORS,
                        "evaluators",
                        "size",
                        "应有 1 至 " + MAX_EVALUATORS + " 名评分人")
                .require(
                        new HashSet<>(input.evaluators()).size()
                                == input.evaluators().size(),
                        "evaluators",
                        "repeated",
                        "评分人不能重复")
                .require(unknown.isEmpty(), "evaluators", "unknown", "没有这些账号：" + unknown)
                .throwIfAny();
        Draft draft = drafts.draft(Uuids.require("draftId", input.draftId()));
        caller.require(Action.LAW_EVALUATION_MANAGE, draft.organisationPath());
        DraftVersion version = draft.version(null).orElseThrow();
        if (!version.inForceOn(Dates.today())) {
            throw new ValidationException(
                    new Violation("draftId", "not-in-force", "只能评估正在施行的法规；最新版本是“" + version.label() + "”"));
        }
        UUID id = idempotency.once(caller, key, input, () -> {
            Frame frame = frames.forUse(caller, FrameKind.LAW, draft.organisationPath(), input.frameId());
            LawEvaluation evaluation = new LawEvaluation(
                    Uuids.next(),
                    draft.organisationPath(),
                    draft.id(),
                    version.id(),
                    draft.title(),
                    input.title(),
                    frame.id(),
                    LawEvaluation.State.OPEN,
                    input.evaluators(),
                    null,
                    null,
                    OffsetDateTime.now(ZoneOffset.UTC),
                    null);
            jpa.tx(TransactionType.Required, em -> new LawStore(em).add(evaluation));
            audit.record(caller, Action.LAW_EVALUATION_MANAGE, "law evaluation " + evaluation.id());
            return evaluation.id();
        });
        return find(id);
    }

    private LawEvaluation find(UUID id) {
        return read(store -> store.evaluation(id)).orElseThrow(() -> new NotFound("没有立法后评估 " + id));
    }

    @Override
    public LawEvaluation get(Caller caller, UUID id) {
        caller.require(Action.LAW_EVALUATION_READ);
        LawEvaluation evaluation = find(id);
        if (caller.scopes(Action.LAW_EVALUATION_READ).stream()
                .noneMatch(scope -> Visible.between(evaluation.organisationPath(), scope))) {
            throw new NotFound("没有立法后评估 " + id);
        }
        return evaluation;
    }

    @Override
    public Page<LawEvaluation> list(Caller caller, PageRequest page) {
        caller.require(Action.LAW_EVALUATION_READ);
        return read(store -> store.evaluations(caller.scopes(Action.LAW_EVALUATION_READ), page));
    }

    private Organisation contributor(Caller caller, LawEvaluation evaluation, String code) {
        Organisation organisation = organisations.byCode(code);
        caller.require(Action.LAW_EVALUATION_CONTRIBUTE, organisation.path());
        if (!organisation.path().startsWith(evaluation.organisationPath())) {
            throw new ValidationException(
                    new Violation("organisationCode", "scope", organisation.name() + "不在本次评估的组织范围内"));
        }
        return organisation;
    }

    /** Own contributions while it is open, all for who manages it and for everybody once it is reported. */
    private static boolean shows(Caller caller, LawEvaluation evaluation, String organisationPath) {
        return evaluation.state() == LawEvaluation.State.REPORTED
                || caller.may(Action.LAW_EVALUATION_READ, organisationPath)
                || caller.may(Action.LAW_EVALUATION_READ, evaluation.organisationPath());
    }

    private static Violations line(Frame frame, String code) {
        return new Violations()
                .require(
                        frame.line(String.valueOf(code)).isPresent(),
                        "lineCode",
                        "unknown",
                        "应为 " + frame.lines().stream().map(line -> line.code()).toList() + " 之一，收到：" + code);
    }

    @Override
    public Evidence addEvidence(Caller caller, UUID id, NewEvidence input, Optional<String> key) {
        caller.require(Action.LAW_EVALUATION_CONTRIBUTE);
        LawEvaluation evaluation = get(caller, id);
        line(frames.find(evaluation.frameId()), input.lineCode())
                .text("organisationCode", input.organisationCode(), 40)
                .text("title", input.title(), 300)
                .text("text", input.text(), MAX_TEXT)
                .text("source", input.source(), 400)
                .throwIfAny();
        Organisation organisation = contributor(caller, evaluation, input.organisationCode());
        UUID evidenceId = idempotency.once(caller, key, input, () -> {
            Evidence evidence = new Evidence(
                    Uuids.next(),
                    input.lineCode(),
                    organisation.path(),
                    organisation.name(),
                    input.title(),
                    input.text(),
                    input.source(),
                    null,
                    OffsetDateTime.now(ZoneOffset.UTC));
            change(id, store -> store.add(new EvidenceEntity(id, evidence, caller.name())));
            audit.record(caller, Action.LAW_EVALUATION_CONTRIBUTE, "evidence " + evidence.id());
            return evidence.id();
        });
        return evidence(evidenceId);
    }

    private Evidence evidence(UUID id) {
        EvidenceEntity row = read(store -> store.evidenceRow(id)).orElseThrow(() -> new NotFound("没有材料 " + id));
        return row.toRecord(row.attachmentId() == null ? null : attachments.get(row.attachmentId()));
    }

    @Override
    public Evidence attach(Caller caller, UUID evidenceId, String fileName, InputStream content) {
        caller.require(Action.LAW_EVALUATION_CONTRIBUTE);
        Evidence evidence = evidence(evidenceId);
        UUID evaluationId =
                read(store -> store.evidenceRow(evidenceId)).orElseThrow().evaluationId();
        get(caller, evaluationId);
        caller.require(Action.LAW_EVALUATION_CONTRIBUTE, evidence.organisationPath());
        try (Upload upload = attachments.receive(fileName, content, AttachmentService.PAPERS)) {
            change(evaluationId, store -> {
                EvidenceEntity row = store.evidenceRow(evidenceId).orElseThrow();
                if (row.attachmentId() == null) {
                    attachments.add(upload);
                    row.attach(upload.file().id());
                    audit.record(caller, Action.LAW_EVALUATION_CONTRIBUTE, "file of evidence " + evidenceId);
                } else if (!attachments
                        .get(row.attachmentId())
                        .sha256()
                        .equals(upload.file().sha256())) {
                    throw new Conflict("材料已有附件，不能替换；请另交一份材料");
                }
            });
        }
        return evidence(evidenceId);
    }

    @Override
    public List<Evidence> evidence(Caller caller, UUID id) {
        LawEvaluation evaluation = get(caller, id);
        List<EvidenceEntity> rows = read(store -> store.evidence(id));
        Map<UUID, Attachment> files =
                attachments
                        .list(rows.stream()
                                .map(EvidenceEntity::attachmentId)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(toMap(Attachment::id, Function.identity()));
        return rows.stream()
                .map(row -> row.toRecord(row.attachmentId() == null ? null : files.get(row.attachmentId())))
                .filter(evidence -> shows(caller, evaluation, evidence.organisationPath()))
                .toList();
    }

    @Override
    public Score score(Caller caller, UUID id, NewScore input) {
        caller.require(Action.LAW_EVALUATION_SCORE);
        LawEvaluation evaluation = get(caller, id);
        if (!evaluation.evaluators().contains(caller.name())) {
            throw new org.jianyan.commons.Forbidden("账号 " + caller.name() + " 不是本次评估的评分人");
        }
        line(frames.find(evaluation.frameId()), input.lineCode())
                .require(
                        input.score() != null
                                && input.score().signum() >= 0
                                && input.score().compareTo(BigDecimal.valueOf(100)) <= 0
                                && input.score().stripTrailingZeros().scale() <= 2,
                        "score",
                        "range",
                        "应为 0 至 100，最多两位小数，收到：" + input.score())
                .text("reason", input.reason(), MAX_TEXT)
                .throwIfAny();
        change(id, store -> {
            ScoreEntity score = store.score(id, input.lineCode(), caller.name())
                    .orElseGet(() -> new ScoreEntity(Uuids.next(), id, input.lineCode(), caller.name()));
            score.give(input.score(), input.reason(), Instant.now());
            store.add(score);
            audit.record(caller, Action.LAW_EVALUATION_SCORE, "score " + input.lineCode() + " of " + id);
        });
        return read(store -> store.score(id, input.lineCode(), caller.name()))
                .orElseThrow()
                .toRecord();
    }

    @Override
    public List<Score> scores(Caller caller, UUID id) {
        LawEvaluation evaluation = get(caller, id);
        boolean all = caller.may(Action.LAW_EVALUATION_MANAGE, evaluation.organisationPath());
        return read(store -> store.scores(id)).stream()
                .map(ScoreEntity::toRecord)
                .filter(score -> all || score.evaluator().equals(caller.name()))
                .toList();
    }

    @Override
    public LawResult result(Caller caller, UUID id) {
        return result(get(caller, id));
    }

    private LawResult result(LawEvaluation evaluation) {
        List<Score> scores = read(store -> store.scores(evaluation.id())).stream()
                .map(ScoreEntity::toRecord)
                .toList();
        return LawScoring.result(frames.find(evaluation.frameId()), scores);
    }

    @Override
    public Problem addProblem(Caller caller, UUID id, NewProblem input, Optional<String> key) {
        caller.require(Action.LAW_EVALUATION_CONTRIBUTE);
        LawEvaluation evaluation = get(caller, id);
        Optional<Provision> provision = new ProvisionIndex(drafts.provisions(evaluation.versionId()))
                .find(Objects.toString(input.provision(), ""));
        new Violations()
                .text("organisationCode", input.organisationCode(), 40)
                .require(
                        provision.isPresent(),
                        "provision",
                        "unknown-provision",
                        "法规中没有“" + input.provision() + "”；问题必须落到条款，例如“第十二条第二款”")
                .text("description", input.description(), MAX_TEXT)
                .text("cause", input.cause(), MAX_TEXT)
                .text("proposal", input.proposal(), MAX_TEXT)
                .throwIfAny();
        Organisation organisation = contributor(caller, evaluation, input.organisationCode());
        UUID problemId = idempotency.once(caller, key, input, () -> {
            Problem problem = new Problem(
                    Uuids.next(),
                    organisation.path(),
                    organisation.name(),
                    provision.get().id(),
                    provision.get().lineageId(),
                    provision.get().label(),
                    input.description(),
                    input.cause(),
                    input.proposal(),
                    OffsetDateTime.now(ZoneOffset.UTC));
            int position = provision.get().position();
            change(id, store -> store.add(new ProblemEntity(id, problem, position, caller.name())));
            audit.record(caller, Action.LAW_EVALUATION_CONTRIBUTE, "problem " + problem.id());
            return problem.id();
        });
        return read(store -> store.problems(id)).stream()
                .map(ProblemEntity::toRecord)
                .filter(problem -> problem.id().equals(problemId))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Problem> problems(Caller caller, UUID id) {
        LawEvaluation evaluation = get(caller, id);
        return read(store -> store.problems(id)).stream()
                .map(ProblemEntity::toRecord)
                .filter(problem -> shows(caller, evaluation, problem.organisationPath()))
                .toList();
    }

    @Override
    public Feedback addFeedback(Caller caller, UUID id, NewFeedback input, Optional<String> key) {
        caller.require(Action.LAW_EVALUATION_CONTRIBUTE);
        LawEvaluation evaluation = get(caller, id);
        new Violations()
                .text("organisationCode", input.organisationCode(), 40)
                .text("text", input.text(), MAX_TEXT)
                .throwIfAny();
        Organisation organisation = contributor(caller, evaluation, input.organisationCode());
        UUID feedbackId = idempotency.once(caller, key, input, () -> {
            Feedback feedback = new Feedback(
                    Uuids.next(),
                    organisation.path(),
                    organisation.name(),
                    input.text(),
                    OffsetDateTime.now(ZoneOffset.UTC));
            change(id, store -> store.add(new FeedbackEntity(id, feedback, caller.name())));
            audit.record(caller, Action.LAW_EVALUATION_CONTRIBUTE, "feedback " + feedback.id());
            return feedback.id();
        });
        return read(store -> store.feedbackRow(feedbackId)).orElseThrow().toRecord();
    }

    @Override
    public List<Feedback> feedback(Caller caller, UUID id) {
        LawEvaluation evaluation = get(caller, id);
        return read(store -> store.feedback(id)).stream()
                .map(FeedbackEntity::toRecord)
                .filter(feedback -> shows(caller, evaluation, feedback.organisationPath()))
                .toList();
    }

    @Override
    public LawEvaluation report(Caller caller, UUID id, NewConclusion input) {
        caller.require(Action.LAW_EVALUATION_MANAGE);
        LawEvaluation evaluation = get(caller, id);
        caller.require(Action.LAW_EVALUATION_MANAGE, evaluation.organisationPath());
        new Violations()
                .text("conclusion", input.conclusion(), MAX_TEXT)
                .oneOf("advice", input.advice(), LawEvaluation.Advice.class)
                .throwIfAny();
        jpa.tx(TransactionType.Required, em -> {
            LawEvaluationEntity row = new LawStore(em).locked(id);
            if (!row.isOpen()) {
                throw new Conflict("评估已经完成");
            }
            List<String> unscored = result(evaluation).unscored();
            if (!unscored.isEmpty()) {
                throw new Conflict("还有指标没有评分：" + unscored);
            }
            row.report(input.conclusion(), LawEvaluation.Advice.valueOf(input.advice()), Instant.now());
            audit.record(caller, Action.LAW_EVALUATION_MANAGE, "report law evaluation " + id);
        });
        return find(id);
    }

    @Override
    public void document(Caller caller, UUID id, OutputStream out) throws IOException {
        LawEvaluation evaluation = get(caller, id);
        LawPapers.Material material = new LawPapers.Material(
                frames.find(evaluation.frameId()),
                result(evaluation),
                evidence(caller, id),
                problems(caller, id),
                feedback(caller, id));
        Docx.write(LawPapers.report(evaluation, material), out);
    }

    @Override
    public void feedbackDocument(Caller caller, UUID feedbackId, OutputStream out) throws IOException {
        caller.require(Action.LAW_EVALUATION_READ);
        FeedbackEntity row =
                read(store -> store.feedbackRow(feedbackId)).orElseThrow(() -> new NotFound("没有书面反馈 " + feedbackId));
        LawEvaluation evaluation = get(caller, row.evaluationId());
        Feedback feedback = row.toRecord();
        if (!shows(caller, evaluation, feedback.organisationPath())) {
            throw new NotFound("没有书面反馈 " + feedbackId);
        }
        List<Problem> own = problems(caller, evaluation.id()).stream()
                .filter(problem -> problem.organisationPath().equals(feedback.organisationPath()))
                .toList();
        Docx.write(LawPapers.feedback(evaluation, feedback, own), out);
    }

    @Override
    public List<HandedIn> handedIn(String path, Instant from, Instant to) {
        return read(store -> store.handedIn(path, from, to));
    }

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public void check() {
        read(store -> store.evaluation(new UUID(0, 0)));
    }
}
