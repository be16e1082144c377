package org.jianyan.itests;

import static org.jianyan.itests.TaskCase.COMMISSION;
import static org.jianyan.itests.TaskCase.LEADER;
import static org.jianyan.itests.TaskCase.LIAISON;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ProblemException;
import org.jianyan.commons.ValidationException;
import org.jianyan.consultation.task.NewOutcome;
import org.jianyan.consultation.task.NewReport;
import org.jianyan.consultation.task.NewReturn;
import org.jianyan.consultation.task.NewSignature;
import org.jianyan.consultation.task.NewStep;
import org.jianyan.consultation.task.NewTaskActivity;
import org.jianyan.consultation.task.Task;
import org.jianyan.consultation.task.TaskState;
import org.jianyan.consultation.task.TaskWork;
import org.jianyan.consultation.task.TaskWork.EventKind;
import org.jianyan.consultation.task.TaskWork.StepState;
import org.jianyan.consultation.task.WorkStep;
import org.jianyan.consultation.task.WorkSteps;
import org.jianyan.documents.DocxText;
import org.jianyan.documents.Pdf;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The work of contact points, on both databases. */
final class TasksTest {
    private static OffsetDateTime in(int days) {
        return OffsetDateTime.now().plusDays(days);
    }

    private static String refusal(Class<? extends ProblemException> type, Runnable act) {
        return assertThrows(type, act::run).problem().toString();
    }

    private static List<EventKind> events(TaskWork work) {
        return work.events().stream().map(TaskWork.Event::kind).toList();
    }

    private static byte[] docx(TaskCase work, UUID task) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        work.tasks().report(LIAISON, task, "docx").body().write(out);
        return out.toByteArray();
    }

    /** What was signed is kept as PDF too, where the server could write one. */
    private static byte[] pdf(TaskCase work, UUID task) throws IOException {
        if (!Pdf.isAvailable()) {
            refusal(NotFound.class, () -> work.tasks().report(LIAISON, task, "pdf"));
            return new byte[0];
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        work.tasks().report(LIAISON, task, "pdf").body().write(out);
        assertEquals("%PDF", out.toString(StandardCharsets.ISO_8859_1).substring(0, 4));
        return out.toByteArray();
    }

    private static String text(byte[] docx) {
        return DocxText.lines(docx, 100_000);
    }

    @ParameterizedTest
    @EnumSource
    void aTaskShouldGoThroughTheEightStepsAndSayWhoDidWhat(TestDatabase database) throws Exception {
        try (TaskCase work = new TaskCase(database)) {
            UUID task = work.given(in(30)).id();
            work.handIn(TaskCase.POINT, "养犬登记宜由社区代办。");
            work.handIn(TaskCase.OTHER, "别处的意见不在这份报告里。");
            work.begin(task);
            work.write(task, "建议登记由社区代办。");
            TaskWork sent = work.sign(task);
            assertEquals(TaskState.SENT, sent.task().state());
            assertEquals(
                    List.of(
                            "ACCEPT",
                            "PRE_STUDY",
                            "CONSULT",
                            "COLLATE",
                            "FIRST_DRAFT",
                            "EXPERT_REVIEW",
                            "FINAL_REPORT"),
                    sent.steps().stream()
                            .filter(step -> step.state() != StepState.PENDING)
                            .map(TaskWork.Step::code)
                            .toList());
            assertEquals("CONTACT_POINT_LEADER", sent.steps().get(6).doneBy());
            assertEquals("本条例不涉及专业问题", sent.steps().get(5).note());
            byte[] document = docx(work, task);
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(document));
            assertEquals(sent.reports().get(0).digest(), digest);
            String text = text(document);
            assertTrue(text.contains("常州市人大常委会法工委：") && text.contains("养犬登记宜由社区代办") && text.contains("负责人：王示例"), text);
            assertFalse(text.contains("别处的意见"), text);
            byte[] printed = pdf(work, task);
            work.handIn(TaskCase.POINT, "签发以后来的意见。");
            assertArrayEquals(document, docx(work, task), "what was signed stays");
            assertArrayEquals(printed, pdf(work, task), "what was signed stays");
            work.move("CLOSED", "COLLATING");
            assertEquals(
                    List.of(
                            EventKind.ACCEPTED,
                            EventKind.STEP_DONE,
                            EventKind.STEP_DONE,
                            EventKind.STEP_DONE,
                            EventKind.REPORT_WRITTEN,
                            EventKind.STEP_SKIPPED,
                            EventKind.REPORT_SIGNED,
                            EventKind.REPORT_SENT),
                    events(work.tasks().work(COMMISSION, task)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void feedbackShouldWaitForTheCommissionsAnswerAndEndTheTask(TestDatabase database) {
        try (TaskCase work = new TaskCase(database)) {
            UUID task = work.given(in(30)).id();
            work.begin(task);
            work.write(task, "没有意见。");
            NewStep told = new NewStep("DONE", "在社区公告栏公布采纳情况，电话告知三位居民");
            refusal(Conflict.class, () -> work.tasks().step(LIAISON, task, "FEEDBACK", told));
            work.sign(task);
            work.move("CLOSED", "COLLATING");
            String early = refusal(Conflict.class, () -> work.tasks().step(LIAISON, task, "FEEDBACK", told));
            assertTrue(early.contains("尚未答复"), early);
            work.move("ANSWERED");
            refusal(ValidationException.class, () -> work.tasks()
                    .step(LIAISON, task, "FEEDBACK", new NewStep("DONE", " ")));
            refusal(Conflict.class, () -> work.tasks().step(LIAISON, task, "FEEDBACK", new NewStep("SKIPPED", "没有必要")));
            assertEquals(
                    TaskState.DONE,
                    work.tasks().step(LIAISON, task, "FEEDBACK", told).task().state());
            work.tasks().step(LIAISON, task, "FEEDBACK", told);
            work.move("ARCHIVED");
            String archived = refusal(Conflict.class, () -> work.write(task, "归档以后"));
            assertTrue(archived.contains("归档"), archived);
        }
    }

    @ParameterizedTest
    @EnumSource
    void stepsShouldBeTakenInTheirOrder(TestDatabase database) {
        try (TaskCase work = new TaskCase(database)) {
            UUID task = work.given(in(30)).id();
            NewStep done = new NewStep("DONE", "");
            String first = refusal(Conflict.class, () -> work.tasks().step(LIAISON, task, "CONSULT", done));
            assertTrue(first.contains("请先接受任务"), first);
            work.tasks().accept(LIAISON, task);
            String order = refusal(Conflict.class, () -> work.tasks().step(LIAISON, task, "CONSULT", done));
            assertTrue(order.contains("PRE_STUDY"), order);
            refusal(Conflict.class, () -> work.write(task, "太早"));
            refusal(Conflict.class, () -> work.tasks().step(LIAISON, task, "FINAL_REPORT", done));
            refusal(ValidationException.class, () -> work.tasks().step(LIAISON, task, "DANCE", done));
            refusal(ValidationException.class, () -> work.tasks()
                    .step(LIAISON, task, "PRE_STUDY", new NewStep("SKIPPED", "")));
            work.tasks().step(LIAISON, task, "PRE_STUDY", done);
            int events = work.tasks().work(LIAISON, task).events().size();
            work.tasks().accept(LIAISON, task);
            assertEquals(
                    events,
                    work.tasks().step(LIAISON, task, "PRE_STUDY", done).events().size());
            refusal(Conflict.class, () -> work.tasks()
                    .step(LIAISON, task, "PRE_STUDY", new NewStep("SKIPPED", "改主意了")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheLeaderShouldSignAndOnlyTheLatestReport(TestDatabase database) {
        try (TaskCase work = new TaskCase(database)) {
            UUID task = work.given(in(30)).id();
            work.begin(task);
            NewSignature first = new NewSignature(1, "王示例");
            work.tasks().step(LIAISON, task, "PRE_STUDY", new NewStep("DONE", ""));
            String none = refusal(Conflict.class, () -> work.tasks().sign(LEADER, task, first));
            assertTrue(none.contains("还没有报告"), none);
            refusal(NotFound.class, () -> work.tasks().report(LEADER, task, "docx"));
            work.write(task, "第一稿");
            String review = refusal(Conflict.class, () -> work.tasks().sign(LEADER, task, first));
            assertTrue(review.contains("EXPERT_REVIEW"), review);
            work.tasks().step(LIAISON, task, "EXPERT_REVIEW", new NewStep("DONE", "三位专家"));
            work.write(task, "第二稿");
            refusal(Forbidden.class, () -> work.tasks().sign(LIAISON, task, first));
            String stale = refusal(Conflict.class, () -> work.tasks().sign(LEADER, task, first));
            assertTrue(stale.contains("第 2 稿"), stale);
            refusal(Conflict.class, () -> work.tasks().send(LIAISON, task));
            work.tasks().sign(LEADER, task, new NewSignature(2, "王示例"));
            assertEquals(
                    TaskState.ACCEPTED, work.write(task, "第三稿").task().state(), "what was signed is not what is there");
            refusal(Conflict.class, () -> work.tasks().send(LIAISON, task));
            work.tasks().sign(LEADER, task, new NewSignature(3, "王示例"));
            assertEquals(TaskState.SENT, work.tasks().send(LIAISON, task).task().state());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReportShouldBeReturnedWithAReasonAndBeWrittenAnew(TestDatabase database) {
        try (TaskCase work = new TaskCase(database)) {
            UUID task = work.given(in(30)).id();
            work.begin(task);
            work.write(task, "建议修改。");
            NewReturn back = new NewReturn("请写明修改哪一条、怎样修改", in(40).toString());
            refusal(Conflict.class, () -> work.tasks().giveBack(COMMISSION, task, back));
            work.sign(task);
            refusal(Forbidden.class, () -> work.tasks().giveBack(LEADER, task, back));
            refusal(ValidationException.class, () -> work.tasks()
                    .giveBack(COMMISSION, task, new NewReturn("", in(-1).toString())));
            refusal(ValidationException.class, () -> work.tasks()
                    .giveBack(COMMISSION, task, new NewReturn("早于截止时间", in(20).toString())));
            TaskWork returned = work.tasks().giveBack(COMMISSION, task, back);
            assertEquals(TaskState.RETURNED, returned.task().state());
            assertEquals(
                    OffsetDateTime.parse(back.dueAt()).toEpochSecond(),
                    returned.task().dueAt().toEpochSecond());
            refusal(Conflict.class, () -> work.tasks().sign(LEADER, task, new NewSignature(1, "王示例")));
            work.write(task, "建议第三条改为由社区代办登记。");
            TaskWork again = work.sign(task);
            assertEquals(TaskState.SENT, again.task().state());
            assertEquals(2, again.reports().size());
            assertTrue(again.reports().get(0).sentAt() != null, "the first one stays readable");
            assertEquals(
                    "请写明修改哪一条、怎样修改",
                    again.events().stream()
                            .filter(event -> event.kind() == EventKind.REPORT_RETURNED)
                            .findFirst()
                            .orElseThrow()
                            .detail());
        }
    }

    @ParameterizedTest
    @EnumSource
    void activitiesShouldBePlannedAndThenHeldOrCancelled(TestDatabase database) throws Exception {
        try (TaskCase work = new TaskCase(database)) {
            UUID task = work.given(in(30)).id();
            String receipt = work.handIn(TaskCase.POINT, "宜设遛犬区。");
            String foreign = work.handIn(TaskCase.OTHER, "别处的。");
            work.tasks().accept(LIAISON, task);
            String faults = refusal(ValidationException.class, () -> work.tasks()
                    .plan(LIAISON, task, new NewTaskActivity("PARTY", "", "", "明天")));
            for (String field : List.of("kind", "title", "place", "plannedAt")) {
                assertTrue(faults.contains(field), faults);
            }
            work.tasks().plan(LIAISON, task, new NewTaskActivity("SYMPOSIUM", "居民座谈会", "社区议事厅", in(1).toString()));
            TaskWork planned = work.tasks()
                    .plan(LIAISON, task, new NewTaskActivity("HOME_VISIT", "入户走访", "红梅新村", in(2).toString()));
            UUID symposium = planned.activities().get(0).id();
            UUID visit = planned.activities().get(1).id();
            String held = in(-1).toString();
            refusal(ValidationException.class, () -> work.tasks()
                    .conclude(LIAISON, task, symposium, new NewOutcome("HELD", held, 12, foreign, "")));
            refusal(ValidationException.class, () -> work.tasks()
                    .conclude(LIAISON, task, symposium, new NewOutcome("HELD", in(1).toString(), 0, "", "")));
            work.tasks().conclude(LIAISON, task, symposium, new NewOutcome("HELD", held, 12, receipt, ""));
            refusal(ValidationException.class, () -> work.tasks()
                    .conclude(LIAISON, task, visit, new NewOutcome("CANCELLED", null, null, "", "")));
            work.tasks().conclude(LIAISON, task, visit, new NewOutcome("CANCELLED", null, null, null, "暴雨"));
            refusal(Conflict.class, () -> work.tasks()
                    .conclude(LIAISON, task, visit, new NewOutcome("CANCELLED", null, null, null, "暴雨")));
            work.tasks().step(LIAISON, task, "PRE_STUDY", new NewStep("DONE", ""));
            work.tasks().step(LIAISON, task, "CONSULT", new NewStep("DONE", ""));
            work.tasks().step(LIAISON, task, "COLLATE", new NewStep("DONE", ""));
            work.write(task, "设遛犬区。");
            String draft = text(docx(work, task));
            assertTrue(draft.contains("居民座谈会") && draft.contains("未经负责人签发"), draft);
            assertFalse(draft.contains("入户走访红梅"), draft);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDueShouldBeRemindedOfAndMarkedOverdueOnceEach(TestDatabase database) {
        try (TaskCase work = new TaskCase(database)) {
            OffsetDateTime deadline = in(10);
            Task task = work.given(deadline);
            Instant due = deadline.toInstant();
            assertEquals(0, work.look(due.minusSeconds(4 * 86_400)));
            assertEquals(2, work.look(due.minusSeconds(2 * 86_400)), "both contact points");
            assertEquals(0, work.look(due.minusSeconds(86_400)));
            assertEquals(2, work.look(due.plusSeconds(60)));
            assertEquals(0, work.look(due.plusSeconds(120)));
            TaskWork now = work.tasks().work(LIAISON, task.id());
            assertEquals(List.of(EventKind.REMINDED, EventKind.OVERDUE), events(now));
            assertEquals("platform", now.events().get(0).by());
            assertFalse(now.task().overdue(), "it is not then yet");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSentShouldNotBeMarkedAndWhatIsReturnedShouldBeByItsNewTime(TestDatabase database) throws Exception {
        try (TaskCase work = new TaskCase(database)) {
            OffsetDateTime deadline = OffsetDateTime.now().plusSeconds(2);
            UUID task = work.given(deadline).id();
            work.begin(task);
            work.write(task, "建议。");
            work.sign(task);
            Thread.sleep(2_100);
            assertEquals(1, work.look(Instant.now()), "the other contact point's alone");
            assertFalse(work.tasks().work(LIAISON, task).task().overdue(), "sent in time");
            OffsetDateTime later = in(20);
            work.tasks().giveBack(COMMISSION, task, new NewReturn("不够具体", later.toString()));
            assertEquals(0, work.look(Instant.now()));
            assertEquals(1, work.look(later.toInstant().plusSeconds(1)));
            assertEquals(0, work.look(later.toInstant().plusSeconds(2)));
            Task other = work.tasks()
                    .list(Samples.caller(Role.LIAISON_OFFICER, TaskCase.OTHER), new PageRequest(10, ""))
                    .items()
                    .get(0);
            assertTrue(other.overdue());
        }
    }

    @ParameterizedTest
    @EnumSource
    void organisationsShouldSetTheirOwnStepsForTasksToCome(TestDatabase database) {
        try (TaskCase work = new TaskCase(database)) {
            Caller district = Samples.caller(Role.DISTRICT_OFFICE, "/320400/320402/");
            List<WorkStep> four = List.of(
                    new WorkStep("ACCEPT", "接受任务"),
                    new WorkStep("CONSULT", "院落会商"),
                    new WorkStep("FINAL_REPORT", "定稿"),
                    new WorkStep("FEEDBACK", "反馈"));
            Task before = work.given(in(30));
            work.steps().set(district, new WorkSteps("320402", four));
            assertEquals(8, work.tasks().work(LIAISON, before.id()).steps().size(), "as it was given");
            UUID task = work.given(in(30)).id();
            assertEquals(
                    List.of("接受任务", "院落会商", "定稿", "反馈"),
                    work.tasks().work(LIAISON, task).steps().stream()
                            .map(TaskWork.Step::title)
                            .toList());
            Caller elsewhere = Samples.caller(Role.LIAISON_OFFICER, TaskCase.OTHER);
            UUID theirs = work.tasks()
                    .list(elsewhere, new PageRequest(10, ""))
                    .items()
                    .get(1)
                    .id();
            assertEquals(8, work.tasks().work(elsewhere, theirs).steps().size());
            work.tasks().accept(LIAISON, task);
            work.tasks().write(LIAISON, task, new NewReport("没有初稿这一步。", "建议。"));
            refusal(Conflict.class, () -> work.tasks().sign(LEADER, task, new NewSignature(1, "王示例")));
            work.tasks().step(LIAISON, task, "CONSULT", new NewStep("DONE", ""));
            work.tasks().sign(LEADER, task, new NewSignature(1, "王示例"));
            assertEquals(List.of(new WorkSteps("320402", four)), work.steps().list(COMMISSION));
            work.steps().set(COMMISSION, new WorkSteps("320402", List.of()));
            assertEquals(List.of(), work.steps().list(COMMISSION));
        }
    }

    @ParameterizedTest
    @EnumSource
    void stepsThatCannotBeShouldBeRefusedAllFaultsAtOnce(TestDatabase database) {
        try (TaskCase work = new TaskCase(database)) {
            String told = refusal(ValidationException.class, () -> work.steps()
                    .set(
                            COMMISSION,
                            new WorkSteps(
                                    "320402",
                                    List.of(
                                            new WorkStep("consult", "征询"),
                                            new WorkStep("ACCEPT", ""),
                                            new WorkStep("ACCEPT", "接受")))));
            for (String fault : List.of(
                    "第一步应为 ACCEPT",
                    "最后一步应为 FEEDBACK",
                    "缺少 FINAL_REPORT",
                    "步骤不能重复",
                    "steps[0].code",
                    "steps[1].title")) {
                assertTrue(told.contains(fault), fault + " is not in " + told);
            }
            refusal(Forbidden.class, () -> work.steps().set(LIAISON, new WorkSteps("320402", List.of())));
            Caller elsewhere = Samples.caller(Role.DISTRICT_OFFICE, "/320400/320404/");
            refusal(Forbidden.class, () -> work.steps().set(elsewhere, new WorkSteps("320402", List.of())));
            refusal(ValidationException.class, () -> work.steps().set(COMMISSION, new WorkSteps("999999", List.of())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTaskShouldBeSeenAndWorkedOnWithinItsScopeOnly(TestDatabase database) {
        try (TaskCase work = new TaskCase(database)) {
            UUID task = work.given(in(30)).id();
            Caller elsewhere = Samples.caller(Role.CONTACT_POINT_LEADER, TaskCase.OTHER);
            Caller auditor = Samples.caller(Role.AUDITOR, "/320400/");
            refusal(NotFound.class, () -> work.tasks().work(elsewhere, task));
            refusal(NotFound.class, () -> work.tasks().accept(elsewhere, task));
            refusal(NotFound.class, () -> work.tasks().sign(elsewhere, task, new NewSignature(1, "王示例")));
            refusal(Forbidden.class, () -> work.tasks().accept(auditor, task));
            refusal(Forbidden.class, () -> work.tasks().accept(COMMISSION, task));
            assertEquals(
                    TaskState.ASSIGNED, work.tasks().work(auditor, task).task().state());
        }
    }
}
