package org.jianyan.registry.internal.lifecycle;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianyan.commons.Violations;
import org.jianyan.registry.ContactPointKind;
import org.jianyan.registry.lifecycle.Candidacy;
import org.jianyan.registry.lifecycle.CandidacyAct;
import org.jianyan.registry.lifecycle.CandidacyStep;
import org.jianyan.registry.lifecycle.Criterion;
import org.jianyan.registry.lifecycle.NewCandidacy;
import org.jianyan.registry.lifecycle.NewCandidacyStep;
import org.jianyan.registry.lifecycle.Score;

/** What has to be given with each step of selection, and how; each tells all faults at once. */
final class CandidacyRules {
    static final int MAX_REASON = 1000;
    private static final int MAX_TEXT = 4000;
    private static final int FULL_POINTS = 100;

    private CandidacyRules() {}

    static void requireForm(NewCandidacy input) {
        new Violations()
                .text("organisationCode", input.organisationCode(), 40)
                .text("name", input.name(), 100)
                .oneOf("kind", input.kind(), ContactPointKind.class)
                .text("address", input.address(), 200)
                .text("area", input.area(), 200)
                .text("research", input.research(), MAX_TEXT)
                .text("ties", input.ties(), MAX_TEXT)
                .text("means", input.means(), MAX_TEXT)
                .text("will", input.will(), MAX_TEXT)
                .text("contactName", input.contactName(), 60)
                .text("contactPhone", input.contactPhone(), 30)
                .throwIfAny();
    }

    /** @return what was given */
    static List<Criterion> requireCriteria(String organisationCode, List<Criterion> criteria) {
        Violations violations = new Violations()
                .text("organisationCode", organisationCode, 40)
                .require(criteria != null && !criteria.isEmpty(), "criteria", "required", "至少一项标准")
                .require(
                        criteria == null
                                || criteria.stream().mapToInt(Criterion::points).sum() == FULL_POINTS,
                        "criteria",
                        "sum",
                        "各项分值之和应为 " + FULL_POINTS);
        Set<String> codes = new HashSet<>();
        List<Criterion> given = criteria == null ? List.of() : criteria;
        for (int i = 0; i < given.size(); i++) {
            Criterion one = given.get(i);
            String at = "criteria[" + i + "].";
            violations
                    .require(one.code().matches("[A-Z][A-Z0-9_]{0,39}"), at + "code", "pattern", "应为大写字母、数字和下划线")
                    .require(codes.add(one.code()), at + "code", "twice", "代码重复：" + one.code())
                    .text(at + "title", one.title(), 200)
                    .require(one.points() > 0, at + "points", "range", "分值应大于 0");
        }
        violations.throwIfAny();
        return given;
    }

    /** Each criterion once, none else, within its bounds. */
    static void requireWhole(List<Criterion> criteria, List<Score.New> given) {
        Map<String, Criterion> open = criteria.stream().collect(toMap(Criterion::code, one -> one));
        Violations violations = new Violations();
        for (int i = 0; i < given.size(); i++) {
            Score.New score = given.get(i);
            Criterion criterion = open.remove(score.criterion());
            String at = "scores[" + i + "].";
            violations
                    .require(criterion != null, at + "criterion", "unknown", "不是遴选标准，或者重复：" + score.criterion())
                    .optionalText(at + "reason", score.reason(), MAX_REASON)
                    .require(
                            criterion == null
                                    || score.points() != null
                                            && score.points().signum() >= 0
                                            && score.points().scale() <= 1
                                            && score.points().doubleValue() <= criterion.points(),
                            at + "points",
                            "range",
                            "应为 0 至 " + (criterion == null ? "" : criterion.points()) + "，最多一位小数，收到：" + score.points());
        }
        violations.require(
                open.isEmpty(),
                "scores",
                "missing",
                "还缺：" + open.values().stream().map(Criterion::title).collect(joining("、")));
        violations.throwIfAny();
    }

    static void requireGrounds(CandidacyAct act, NewCandidacyStep input, Candidacy candidacy, LocalDate on) {
        boolean needsReason = act == CandidacyAct.REFUSE || act == CandidacyAct.WITHDRAW;
        List<CandidacyStep> steps = candidacy.steps();
        LocalDate last = steps.isEmpty() ? on : steps.get(steps.size() - 1).on();
        Violations violations = new Violations()
                .require(!on.isBefore(last), "on", "order", "不能早于上一步的日期 " + last)
                .require(
                        act != CandidacyAct.VISIT || candidacy.points() != null,
                        "act",
                        "unscored",
                        "考察后须按遴选标准打分，才能记为已考察");
        if (needsReason) {
            violations.text("reason", input.reason(), MAX_REASON);
        }
        if (act.isCouncils(candidacy.state())) {
            violations.text("session", input.session(), 100);
        }
        violations.throwIfAny();
    }
}
