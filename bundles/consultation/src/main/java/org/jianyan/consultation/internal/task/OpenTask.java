package org.jianyan.consultation.internal.task;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.jianyan.attachments.Attachment;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.internal.jpa.TaskActivityEntity;
import org.jianyan.consultation.internal.jpa.TaskEntity;
import org.jianyan.consultation.internal.jpa.TaskEventEntity;
import org.jianyan.consultation.internal.jpa.TaskReportEntity;
import org.jianyan.consultation.internal.jpa.TaskStepEntity;
import org.jianyan.consultation.internal.jpa.TaskStore;
import org.jianyan.consultation.task.NewReport;
import org.jianyan.consultation.task.NewTaskActivity;
import org.jianyan.consultation.task.Task;
import org.jianyan.consultation.task.TaskState;
import org.jianyan.consultation.task.TaskWork;
import org.jianyan.consultation.task.TaskWork.ActivityKind;
import org.jianyan.consultation.task.TaskWork.EventKind;
import org.jianyan.consultation.task.TaskWork.StepState;
import org.jianyan.consultation.task.WorkStep;

/** A task within a transaction that changes it: the state machine of a contact point's work. What it refuses, it explains. */
final class OpenTask {
    /** While the report is not signed and with the commission. */
    private static final Set<TaskState> WORKING = Set.of(TaskState.ACCEPTED, TaskState.SIGNED, TaskState.RETURNED);

    private final EntityManager em;
    private final TaskStore store;
    private final TaskEntity task;
    private final Consultation consultation;
    private final String account;
    private final Consumer<EventKind> audited;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    /**
     * @param account who changes it
     * @param audited hears of everything that happens
     */
    OpenTask(
            EntityManager em, TaskEntity task, Consultation consultation, String account, Consumer<EventKind> audited) {
        this.audited = audited;
        this.em = em;
        this.task = task;
        this.consultation = consultation;
        this.account = account;
        store = new TaskStore(em);
    }

    private void tell(EventKind kind, String detail) {
        em.persist(new TaskEventEntity(task.id(), kind, detail, account));
        audited.accept(kind);
    }

    private void require(Set<TaskState> states, String act) {
        if (task.state() == TaskState.ASSIGNED) {
            throw new Conflict("请先接受任务，再" + act);
        }
        if (!states.contains(task.state())) {
            throw new Conflict("任务" + task.state().title() + "（" + task.state() + "），不能" + act);
        }
    }

    void accept() {
        if (task.state() == TaskState.ASSIGNED) {
            task.accept(account, now);
            pending(WorkStep.ACCEPT).ifPresent(step -> step.record(StepState.DONE, "", account, now));
            tell(EventKind.ACCEPTED, "");
        }
    }

    private Optional<TaskStepEntity> pending(String code) {
        return store.steps(task.id()).stream()
                .filter(step -> step.code().equals(code) && step.isPending())
                .findFirst();
    }

    /** @throws Conflict naming the steps that come first */
    private void requireDoneBefore(TaskStepEntity step) {
        List<String> first = store.steps(task.id()).stream()
                .takeWhile(earlier -> !earlier.code().equals(step.code()))
                .filter(TaskStepEntity::isPending)
                .map(earlier -> earlier.title() + "（" + earlier.code() + "）")
                .toList();
        if (!first.isEmpty()) {
            throw new Conflict("“" + step.title() + "”之前还有步骤没有完成，请先完成或者注明不需要：" + String.join("、", first));
        }
    }

    /** @param state DONE or SKIPPED */
    void step(String code, StepState state, String note) {
        TaskStepEntity step = store.steps(task.id()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknownStep(code));
        if (step.is(state, note)) {
            return;
        }
        if (code.equals(WorkStep.ACCEPT) || code.equals(WorkStep.FINAL_REPORT)) {
            throw new Conflict(
                    "“" + step.title() + "”在" + (code.equals(WorkStep.ACCEPT) ? "接受任务" : "负责人签发报告") + "时自动记录");
        }
        if (!step.isPending()) {
            throw new Conflict("“" + step.title() + "”已经记录");
        }
        if (code.equals(WorkStep.FEEDBACK)) {
            requireAnswered(state);
        } else {
            require(WORKING, "记录步骤");
        }
        requireDoneBefore(step);
        step.record(state, note, account, now);
        tell(state == StepState.DONE ? EventKind.STEP_DONE : EventKind.STEP_SKIPPED, code);
        if (code.equals(WorkStep.FEEDBACK)) {
            task.become(TaskState.DONE);
        }
    }

    private ValidationException unknownStep(String code) {
        String codes = store.steps(task.id()).stream().map(TaskStepEntity::code).collect(Collectors.joining("、"));
        return new ValidationException(new Violation("code", "unknown", "应为 " + codes + " 之一，收到：" + code));
    }

    private void requireAnswered(StepState state) {
        require(Set.of(TaskState.SENT), "向参与人反馈");
        if (state == StepState.SKIPPED) {
            throw new Conflict("向参与人反馈不能省略");
        }
        if (consultation.stage() != Stage.ANSWERED) {
            throw new Conflict("法工委尚未答复（ANSWERED），征求意见处于" + consultation.stage().title() + "阶段，还不能向参与人反馈");
        }
    }

    void plan(NewTaskActivity activity, Instant plannedAt) {
        require(WORKING, "安排活动");
        em.persist(new TaskActivityEntity(
                task.id(), ActivityKind.valueOf(activity.kind()), activity.title(), activity.place(), plannedAt));
        tell(EventKind.ACTIVITY_PLANNED, activity.title());
    }

    /** A planned activity. */
    TaskActivityEntity planned(UUID id) {
        require(WORKING, "记录活动");
        TaskActivityEntity activity = store.activity(task.id(), id).orElseThrow(() -> new NotFound("本任务没有活动 " + id));
        if (!activity.isPlanned()) {
            throw new Conflict("活动“" + activity.title() + "”的结果已经记录");
        }
        return activity;
    }

    void concluded(TaskActivityEntity activity, EventKind kind) {
        tell(kind, activity.title());
    }

    void write(NewReport report) {
        require(WORKING, "改写报告");
        Optional<TaskStepEntity> draft = pending(WorkStep.FIRST_DRAFT);
        draft.ifPresent(this::requireDoneBefore);
        draft.ifPresent(step -> step.record(StepState.DONE, "", account, now));
        int number = store.reports(task.id()).size() + 1;
        em.persist(new TaskReportEntity(task.id(), number, report, account, now));
        if (task.state() == TaskState.SIGNED) {
            // what was signed is no longer what is there
            task.become(TaskState.ACCEPTED);
            store.steps(task.id()).stream()
                    .filter(step -> step.code().equals(WorkStep.FINAL_REPORT))
                    .forEach(TaskStepEntity::reopen);
        }
        tell(EventKind.REPORT_WRITTEN, Integer.toString(number));
    }

    private Optional<TaskReportEntity> latest() {
        List<TaskReportEntity> reports = store.reports(task.id());
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports.get(reports.size() - 1));
    }

    /**
     * The report that is to be signed, and may be.
     *
     * @param number of the version that was read
     */
    TaskReportEntity signable(int number) {
        require(Set.of(TaskState.ACCEPTED, TaskState.RETURNED), "签发报告");
        TaskReportEntity latest = latest().orElseThrow(() -> new Conflict("还没有报告可以签发"));
        if (latest.number() != number) {
            throw new Conflict("最新的报告是第 " + latest.number() + " 稿，不是第 " + number + " 稿，请再看一次");
        }
        if (latest.isSent()) {
            throw new Conflict("第 " + number + " 稿已被退回，请先改写");
        }
        pending(WorkStep.FINAL_REPORT).ifPresent(this::requireDoneBefore);
        return latest;
    }

    void sign(int number, String as, Attachment document, Optional<Attachment> pdf) {
        signable(number).sign(as, document, pdf, now);
        pending(WorkStep.FINAL_REPORT).ifPresent(step -> step.record(StepState.DONE, "", account, now));
        task.become(TaskState.SIGNED);
        tell(EventKind.REPORT_SIGNED, Integer.toString(number));
    }

    void send() {
        if (task.state() == TaskState.SENT) {
            return;
        }
        require(Set.of(TaskState.SIGNED), "报送报告");
        TaskReportEntity report = latest().orElseThrow();
        report.send(now);
        task.send(now);
        tell(EventKind.REPORT_SENT, Integer.toString(report.number()));
    }

    /** @param due {@code null} to leave the time as it is */
    void giveBack(String reason, OffsetDateTime due) {
        require(Set.of(TaskState.SENT), "退回报告");
        task.giveBack(due == null ? null : due.toInstant().truncatedTo(ChronoUnit.MILLIS));
        store.steps(task.id()).stream()
                .filter(step -> step.code().equals(WorkStep.FINAL_REPORT))
                .forEach(TaskStepEntity::reopen);
        tell(EventKind.REPORT_RETURNED, reason);
    }

    Task toRecord() {
        return task.toRecord(consultation);
    }

    TaskWork toWork() {
        em.flush();
        return work(store, toRecord());
    }

    /** All there is on a task. */
    static TaskWork work(TaskStore store, Task task) {
        return new TaskWork(
                task,
                store.steps(task.id()).stream().map(TaskStepEntity::toRecord).toList(),
                store.activities(task.id()).stream()
                        .map(TaskActivityEntity::toRecord)
                        .toList(),
                store.reports(task.id()).stream()
                        .map(TaskReportEntity::toRecord)
                        .toList(),
                store.events(task.id()).stream().map(TaskEventEntity::toRecord).toList());
    }

    /** A text, or an empty one. */
    static String text(String given) {
        return Objects.toString(given, "");
    }
}
