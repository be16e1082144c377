package org.jianyan.evaluation.internal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.evaluation.Frame;
import org.jianyan.evaluation.FrameKind;
import org.jianyan.evaluation.FrameLine;
import org.jianyan.evaluation.FrameService;
import org.jianyan.evaluation.LineSource;
import org.jianyan.evaluation.NewFrame;
import org.jianyan.evaluation.internal.jpa.FrameStore;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.OrganisationService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = {FrameService.class, Frames.class})
public final class Frames implements FrameService {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MAX_LINES = 200;

    private final JpaTemplate jpa;
    private final OrganisationService organisations;
    private final Audit audit;
    private final ObjectMapper json =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    @Activate
    public Frames(
            @Reference(target = "(osgi.unit.name=evaluation)") JpaTemplate jpa,
            @Reference OrganisationService organisations,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.organisations = organisations;
        this.audit = audit;
    }

    private static Action manage(FrameKind kind) {
        return kind == FrameKind.LAW ? Action.LAW_EVALUATION_MANAGE : Action.POINT_EVALUATION_MANAGE;
    }

    private static Action read(FrameKind kind) {
        return kind == FrameKind.LAW ? Action.LAW_EVALUATION_READ : Action.POINT_EVALUATION_READ;
    }

    @Override
    public Frame create(Caller caller, NewFrame input) {
        if (!caller.may(Action.LAW_EVALUATION_MANAGE)) {
            caller.require(Action.POINT_EVALUATION_MANAGE);
        }
        new Violations()
                .text("organisationCode", input.organisationCode(), 40)
                .oneOf("kind", input.kind(), FrameKind.class)
                .throwIfAny();
        FrameKind kind = FrameKind.valueOf(input.kind());
        check(input, kind);
        String path = organisations.byCode(input.organisationCode()).path();
        caller.require(manage(kind), path);
        Frame frame = keep(caller, input, kind, path);
        audit.record(caller, manage(kind), "frame " + frame.id());
        return frame;
    }

    private Frame keep(Caller caller, NewFrame input, FrameKind kind, String path) {
        Frame frame = new Frame(
                Uuids.next(),
                kind,
                path,
                input.title(),
                input.normalised(),
                sum(input.lines()),
                input.excellentFrom(),
                input.goodFrom(),
                input.fitFrom(),
                input.lines());
        jpa.tx(TransactionType.Required, em -> new FrameStore(em).add(frame, caller.name()));
        return frame;
    }

    private static BigDecimal sum(List<FrameLine> lines) {
        return lines.stream()
                .map(FrameLine::points)
                .filter(points -> points != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void check(NewFrame input, FrameKind kind) {
        Violations violations = new Violations()
                .text("title", input.title(), 300)
                .require(
                        !input.lines().isEmpty() && input.lines().size() <= MAX_LINES,
                        "lines",
                        "size",
                        "应有 1 至 " + MAX_LINES + " 项指标")
                .require(isScore(input.fitFrom()), "fitFrom", "range", "应为 0 至 100")
                .require(
                        isScore(input.goodFrom()) && isLess(input.fitFrom(), input.goodFrom()),
                        "goodFrom",
                        "range",
                        "应大于合格线，最多 100")
                .require(
                        isScore(input.excellentFrom()) && isLess(input.goodFrom(), input.excellentFrom()),
                        "excellentFrom",
                        "range",
                        "应大于良好线，最多 100");
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < input.lines().size(); i++) {
            check(input.lines().get(i), "lines[" + i + "].", kind, codes, violations);
        }
        BigDecimal sum = sum(input.lines());
        violations
                .require(
                        input.normalised() || sum.compareTo(HUNDRED) == 0,
                        "normalised",
                        "sum",
                        "各项分值之和是 " + sum.toPlainString() + "，不是 100：请调整分值，或者声明折算（normalised = true）")
                .throwIfAny();
    }

    private static void check(FrameLine line, String at, FrameKind kind, Set<String> codes, Violations violations) {
        boolean computed = line.source() == LineSource.COMPUTED;
        boolean fits = line.source() != null && (kind == FrameKind.LAW) == (line.source() == LineSource.SCORED);
        violations
                .text(at + "code", line.code(), 20)
                .require(codes.add(String.valueOf(line.code())), at + "code", "repeated", "代码重复：" + line.code())
                .text(at + "part", line.part(), 60)
                .text(at + "title", line.title(), 300)
                .require(
                        line.points() != null
                                && line.points().signum() > 0
                                && line.points().compareTo(BigDecimal.valueOf(1000)) <= 0
                                && line.points().stripTrailingZeros().scale() <= 2,
                        at + "points",
                        "range",
                        "应大于 0、不超过 1000、最多两位小数")
                .require(fits, at + "source", "unknown", kind == FrameKind.LAW ? "应为 SCORED" : "应为 COMPUTED 或 MANUAL")
                .require(
                        computed
                                ? line.indicator() != null && line.indicator().matches("[a-z0-9-]{1,60}")
                                : line.indicator() == null,
                        at + "indicator",
                        "indicator",
                        "计算的指标必须给出 indicator，其他的不能有")
                .require(
                        line.parameters().entrySet().stream()
                                .allMatch(parameter -> parameter.getKey().matches("[A-Za-z]{1,20}")
                                        && parameter.getValue() != null
                                        && parameter.getValue().signum() > 0),
                        at + "parameters",
                        "parameters",
                        "参数名应为字母，值应大于 0")
                .require(line.parameters().size() <= 8, at + "parameters", "size", "最多 8 个参数")
                .optionalText(at + "basis", line.basis(), 400);
    }

    private static boolean isScore(BigDecimal score) {
        return score != null && score.signum() >= 0 && score.compareTo(HUNDRED) <= 0;
    }

    private static boolean isLess(BigDecimal a, BigDecimal b) {
        return a != null && b != null && a.compareTo(b) < 0;
    }

    @Override
    public Frame get(Caller caller, UUID id) {
        Frame frame = find(id);
        caller.require(read(frame.kind()));
        boolean visible = caller.scopes(read(frame.kind())).stream()
                .anyMatch(scope -> Visible.between(frame.organisationPath(), scope));
        if (!visible) {
            throw new NotFound("没有指标表 " + id);
        }
        return frame;
    }

    /** A table without a check of rights. */
    Frame find(UUID id) {
        return jpa.txExpr(TransactionType.Supports, em -> new FrameStore(em).frame(id))
                .orElseThrow(() -> new NotFound("没有指标表 " + id));
    }

    /** The table that was asked for, or the standard one, kept for the organisation in the running transaction. */
    Frame forUse(Caller caller, FrameKind kind, String organisationPath, String frameId) {
        if (frameId == null || frameId.isBlank()) {
            return keep(caller, standard(kind), kind, organisationPath);
        }
        Frame frame = find(Uuids.require("frameId", frameId));
        if (frame.kind() != kind || !organisationPath.startsWith(frame.organisationPath())) {
            throw new ValidationException(new Violation("frameId", "kind", "不是本组织可用的" + kind + "指标表"));
        }
        return frame;
    }

    @Override
    public Page<Frame> list(Caller caller, PageRequest page) {
        caller.require(Action.POINT_EVALUATION_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new FrameStore(em)
                .frames(caller.scopes(Action.POINT_EVALUATION_READ), page));
    }

    @Override
    public NewFrame standard(Caller caller, FrameKind kind) {
        caller.require(read(kind));
        return standard(kind);
    }

    private NewFrame standard(FrameKind kind) {
        String name = kind == FrameKind.LAW ? "law-frame.json" : "contact-point-frame.json";
        try (InputStream in = Frames.class.getResourceAsStream(name)) {
            return json.readValue(in, NewFrame.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
