package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.UUID;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.ProblemException;
import org.jianyan.commons.ValidationException;
import org.jianyan.consultation.decision.NewDecision;
import org.jianyan.consultation.summary.NewSummary;
import org.jianyan.consultation.summary.PublishedSummary;
import org.jianyan.consultation.summary.SummaryDraft;
import org.jianyan.consultation.summary.SummaryPoint;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is published of a consultation, on both databases. */
final class SummariesTest {
    private static final Caller COMMISSION = DecisionCase.COMMISSION;
    private static final String AUTHOR = "欧阳示例";
    private static final String CHAIR = "司徒主持";
    private static final String PHONE = "13800138000";

    private static String refusal(Class<? extends ProblemException> type, Runnable act) {
        return assertThrows(type, act::run).problem().toString();
    }

    private static NewSummary summary(String introduction, String why) {
        return new NewSummary(introduction, List.of(new SummaryPoint("第1条", "延长期限", "采纳", why, 3)), List.of());
    }

    /** Opinions full of what identifies people, all decided on. */
    private static UUID planted(DecisionCase made) {
        UUID group = made.group(3);
        made.plant("我是" + AUTHOR + "，电话" + PHONE + "，期限太短。", AUTHOR, PHONE, CHAIR);
        made.decideAll();
        made.move("CLOSED", "COLLATING", "ANSWERED");
        return group;
    }

    @ParameterizedTest
    @EnumSource
    void aSummaryShouldTellWhatWasSaidDoneAndWhyAndNobodysPersonalData(TestDatabase database) throws Exception {
        try (DecisionCase made = new DecisionCase(database, false)) {
            UUID group = planted(made);
            made.title(group, "期限建议延长到三十日");
            made.decisions()
                    .decide(
                            COMMISSION,
                            made.id(),
                            new NewDecision(List.of(), List.of(group.toString()), "ADOPTED", "{条款}已改为三十日", null));
            SummaryDraft draft = made.summaries().draft(COMMISSION, made.id());
            assertEquals(List.of(new SummaryPoint("第1条", "期限建议延长到三十日", "采纳", "第1条已改为三十日", 3)), draft.points());
            made.summaries().publish(COMMISSION, made.id(), new NewSummary("感谢参与。", draft.points(), List.of()));
            PublishedSummary told = made.summaries().get(Caller.PUBLIC, made.id());
            assertEquals(5, told.figures().opinions());
            assertEquals(
                    5,
                    told.figures().decisions().stream()
                            .mapToLong(count -> count.opinions())
                            .sum());
            String json =
                    new ObjectMapper().registerModule(new JavaTimeModule()).writeValueAsString(told);
            for (String personal : List.of(AUTHOR, PHONE, CHAIR)) {
                assertFalse(json.contains(personal), personal + " is in " + json);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIdentifiesAPersonShouldBeRefusedWhereverItStands(TestDatabase database) {
        try (DecisionCase made = new DecisionCase(database, false)) {
            planted(made);
            String told = refusal(ValidationException.class, () -> made.summaries()
                    .publish(
                            COMMISSION,
                            made.id(),
                            new NewSummary(
                                    AUTHOR + "等提出意见",
                                    List.of(
                                            new SummaryPoint("", "请致电" + PHONE, "采纳", CHAIR + "主持的座谈会", 1),
                                            new SummaryPoint("", "身份证32040219900101123X", "邮箱a@b.cn", "", -1)),
                                    List.of())));
            for (String field : List.of(
                    "introduction",
                    "points[0].said",
                    "points[0].why",
                    "points[1].said",
                    "points[1].done",
                    "points[1].why",
                    "points[1].opinions")) {
                assertTrue(told.contains("field=" + field) || told.contains(field), field + " is not in " + told);
            }
            refusal(NotFound.class, () -> made.summaries().get(COMMISSION, made.id()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWordThatSomebodyLeftAsHisNameShouldNotBarEverySummary(TestDatabase database) {
        try (DecisionCase made = new DecisionCase(database, false)) {
            made.plant("期限太短。", "建议", PHONE, CHAIR);
            made.decideAll();
            made.move("CLOSED", "COLLATING", "ANSWERED");
            NewSummary wanted = summary("各方面建议如下。", "已修改");
            refusal(ValidationException.class, () -> made.summaries().publish(COMMISSION, made.id(), wanted));
            PublishedSummary told = made.summaries()
                    .publish(
                            COMMISSION,
                            made.id(),
                            new NewSummary(wanted.introduction(), wanted.points(), List.of("建议")));
            assertEquals(1, told.number());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSummaryShouldBePublishedOnceAnsweredAnewIfNeedBeAndNotOnceArchived(TestDatabase database) {
        try (DecisionCase made = new DecisionCase(database, false)) {
            made.group(2);
            made.decideAll();
            String early = refusal(
                    Conflict.class, () -> made.summaries().publish(COMMISSION, made.id(), summary("感谢。", "已修改")));
            assertTrue(early.contains("ANSWERED"), early);
            made.move("CLOSED", "COLLATING", "ANSWERED");
            refusal(Forbidden.class, () -> made.summaries()
                    .publish(Samples.caller(Role.AUDITOR, "/320400/"), made.id(), summary("感谢。", "已修改")));
            made.summaries().publish(COMMISSION, made.id(), summary("感谢。", "已修改"));
            made.summaries().publish(COMMISSION, made.id(), summary("感谢参与。", "已修改，另作说明"));
            PublishedSummary told = made.summaries().get(Caller.PUBLIC, made.id());
            assertEquals(2, told.number());
            assertEquals("已修改，另作说明", told.points().get(0).why());
            made.move("ARCHIVED");
            refusal(Conflict.class, () -> made.summaries().publish(COMMISSION, made.id(), summary("晚了。", "晚了")));
        }
    }
}
