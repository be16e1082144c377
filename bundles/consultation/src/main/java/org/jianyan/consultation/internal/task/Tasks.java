package org.jianyan.consultation.internal.task;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.attachments.AttachmentService;
import org.jianyan.attachments.Upload;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Submissions;
import org.jianyan.consultation.internal.jpa.ConsultationEntity;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.SubmissionEntity;
import org.jianyan.consultation.internal.jpa.SubmissionStore;
import org.jianyan.consultation.internal.jpa.TaskActivityEntity;
import org.jianyan.consultation.internal.jpa.TaskEntity;
import org.jianyan.consultation.internal.jpa.TaskReportEntity;
import org.jianyan.consultation.internal.jpa.TaskStore;
import org.jianyan.consultation.paper.Paper;
import org.jianyan.consultation.task.NewOutcome;
import org.jianyan.consultation.task.NewReport;
import org.jianyan.consultation.task.NewReturn;
import org.jianyan.consultation.task.NewSignature;
import org.jianyan.consultation.task.NewStep;
import org.jianyan.consultation.task.NewTaskActivity;
import org.jianyan.consultation.task.Task;
import org.jianyan.consultation.task.TaskService;
import org.jianyan.consultation.task.TaskWork;
import org.jianyan.consultation.task.TaskWork.ActivityKind;
import org.jianyan.consultation.task.TaskWork.EventKind;
import org.jianyan.consultation.task.TaskWork.StepState;
import org.jianyan.consultation.task.WorkStep;
import org.jianyan.documents.Format;
import org.jianyan.documents.PaperDocument;
import org.jianyan.documents.Pdf;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may do what to a task, and with what; what may follow what is up to {@link OpenTask}. */
@Component
public final class Tasks implements TaskService {
    private static final int MAX_NOTE = 1_000;
    private static final int MAX_TITLE = 200;
    private static final int MAX_NAME = 60;
    /** What the smaller of the two databases holds of a text, with room to spare. */
    private static final int MAX_REPORT = 20_000;

    private static final int MAX_PARTICIPANTS = 1_000_000;
    private static final String MOMENT = "应为带时区的时间，例如 2030-01-31T18:00:00+08:00，收到：";

    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final TaskReports reports;
    private final AttachmentService attachments;
    private final Audit audit;

    @Activate
    public Tasks(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference TaskReports reports,
            @Reference AttachmentService attachments,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.reports = reports;
        this.attachments = attachments;
        this.audit = audit;
    }

    @Override
    public Page<Task> list(Caller caller, PageRequest page) {
        caller.require(Action.TASK_READ);
        return jpa.txExpr(TransactionType.Required, em -> {
            Page<Task> tasks = new TaskStore(em).tasks(caller.scopes(Action.TASK_READ), page);
            new ConsultationStore(em)
                    .confidential(
                            tasks.items().stream().map(Task::consultationId).collect(Collectors.toSet()))
                    .forEach(id -> consultations.recordReading(caller, id));
            return tasks;
        });
    }

    @Override
    public List<Task> ofConsultation(Caller caller, UUID consultationId) {
        caller.require(Action.TASK_READ);
        consultations.get(caller, consultationId);
        return consultations.tasks(consultationId, caller.scopes(Action.TASK_READ));
    }

    /** @throws NotFound unless there is such a task, published, where the caller has the right */
    private TaskEntity permitted(EntityManager em, Caller caller, Action action, UUID id) {
        return new TaskStore(em)
                .task(id)
                .filter(task -> caller.may(action, task.contactPointPath()))
                .orElseThrow(() -> new NotFound("没有任务 " + id));
    }

    private Task seen(Caller caller, UUID id) {
        caller.require(Action.TASK_READ);
        TaskEntity task = jpa.txExpr(TransactionType.Supports, em -> permitted(em, caller, Action.TASK_READ, id));
        return task.toRecord(consultations.get(caller, task.consultationId()));
    }

    @Override
    public TaskWork work(Caller caller, UUID taskId) {
        Task task = seen(caller, taskId);
        return jpa.txExpr(TransactionType.Supports, em -> OpenTask.work(new TaskStore(em), task));
    }

    /** Changes a task while its consultation and itself are locked, the consultation first. */
    private <T> T change(Caller caller, Action action, UUID id, Function<OpenTask, T> change) {
        caller.require(action);
        return jpa.txExpr(TransactionType.Required, em -> {
            TaskEntity task = permitted(em, caller, action, id);
            Consultation consultation = new ConsultationStore(em)
                    .held(task.consultationId())
                    .map(ConsultationEntity::toRecord)
                    .filter(found -> found.stage() != Stage.PREPARED)
                    .orElseThrow(() -> new NotFound("没有任务 " + id));
            if (consultation.stage() == Stage.ARCHIVED) {
                throw new Conflict("征求意见已归档，不能再改");
            }
            new TaskStore(em).lock(task);
            return change.apply(new OpenTask(
                    em, task, consultation, caller.name(), kind -> audit.record(caller, action, kind + " task " + id)));
        });
    }

    private TaskWork changed(Caller caller, Action action, UUID id, Consumer<OpenTask> change) {
        return change(caller, action, id, task -> {
            change.accept(task);
            return task.toWork();
        });
    }

    @Override
    public Task accept(Caller caller, UUID taskId) {
        return change(caller, Action.TASK_WORK, taskId, task -> {
            task.accept();
            return task.toRecord();
        });
    }

    @Override
    public TaskWork step(Caller caller, UUID taskId, String code, NewStep input) {
        caller.require(Action.TASK_WORK);
        boolean isDone = "DONE".equals(input.state());
        boolean isNoted = input.note() != null && !input.note().isBlank();
        new Violations()
                .require(
                        isDone || "SKIPPED".equals(input.state()),
                        "state",
                        "unknown",
                        "应为 DONE 或 SKIPPED，收到：" + input.state())
                .require(isDone || isNoted, "note", "required", "不需要这一步的，须说明理由")
                .require(isNoted || !WorkStep.FEEDBACK.equals(code), "note", "required", "须说明怎样向参与人反馈")
                .optionalText("note", input.note(), MAX_NOTE)
                .throwIfAny();
        StepState state = StepState.valueOf(input.state());
        return changed(caller, Action.TASK_WORK, taskId, task -> task.step(code, state, OpenTask.text(input.note())));
    }

    @Override
    public TaskWork plan(Caller caller, UUID taskId, NewTaskActivity input) {
        caller.require(Action.TASK_WORK);
        Optional<OffsetDateTime> plannedAt = Dates.parseMoment(input.plannedAt());
        new Violations()
                .oneOf("kind", input.kind(), ActivityKind.class)
                .text("title", input.title(), MAX_TITLE)
                .text("place", input.place(), MAX_TITLE)
                .require(plannedAt.isPresent(), "plannedAt", "date-time", MOMENT + input.plannedAt())
                .throwIfAny();
        return changed(
                caller,
                Action.TASK_WORK,
                taskId,
                task -> task.plan(input, plannedAt.get().toInstant()));
    }

    @Override
    public TaskWork conclude(Caller caller, UUID taskId, UUID activityId, NewOutcome input) {
        caller.require(Action.TASK_WORK);
        boolean isHeld = "HELD".equals(input.state());
        Optional<OffsetDateTime> heldAt = Dates.parseMoment(input.heldAt());
        int participants = Objects.requireNonNullElse(input.participants(), 0);
        String note = OpenTask.text(input.note());
        String receipt = OpenTask.text(input.receipt());
        new Violations()
                .require(
                        isHeld || "CANCELLED".equals(input.state()),
                        "state",
                        "unknown",
                        "应为 HELD 或 CANCELLED，收到：" + input.state())
                .require(
                        !isHeld || heldAt.filter(OffsetDateTime.now()::isAfter).isPresent(),
                        "heldAt",
                        "date-time",
                        "应为过去的时间，例如 2026-01-31T18:00:00+08:00，收到：" + input.heldAt())
                .require(
                        !isHeld || participants >= 1 && participants <= MAX_PARTICIPANTS,
                        "participants",
                        "range",
                        "应为 1 至 " + MAX_PARTICIPANTS + " 人，收到：" + input.participants())
                .require(isHeld || !note.isBlank(), "note", "required", "取消活动须说明理由")
                .require(isHeld || receipt.isEmpty(), "receipt", "unexpected", "取消的活动没有回执码")
                .optionalText("note", note, MAX_NOTE)
                .throwIfAny();
        String recordedBy = receipt.isEmpty() ? "" : recorded(caller, taskId, receipt);
        return changed(caller, Action.TASK_WORK, taskId, task -> {
            TaskActivityEntity activity = task.planned(activityId);
            if (isHeld) {
                activity.hold(heldAt.get().toInstant(), participants, recordedBy, note);
            } else {
                activity.cancel(note);
            }
            task.concluded(activity, isHeld ? EventKind.ACTIVITY_HELD : EventKind.ACTIVITY_CANCELLED);
        });
    }

    /** The receipt code of a submission that this contact point made to this consultation. */
    private String recorded(Caller caller, UUID taskId, String receipt) {
        return jpa.txExpr(TransactionType.Supports, em -> {
            TaskEntity task = permitted(em, caller, Action.TASK_WORK, taskId);
            SubmissionEntity submission = Submissions.byReceipt(new SubmissionStore(em), receipt);
            new Violations()
                    .require(
                            submission.consultationId().equals(task.consultationId())
                                    && task.contactPointPath().equals(submission.contactPointPath()),
                            "receipt",
                            "foreign",
                            "不是本立法联系点对本次征求意见的回执码：" + receipt)
                    .throwIfAny();
            return submission.receipt();
        });
    }

    @Override
    public TaskWork write(Caller caller, UUID taskId, NewReport input) {
        caller.require(Action.TASK_WORK);
        new Violations()
                .text("overview", input.overview(), MAX_REPORT)
                .text("suggestions", input.suggestions(), MAX_REPORT)
                .throwIfAny();
        return changed(caller, Action.TASK_WORK, taskId, task -> task.write(input));
    }

    @Override
    public TaskWork sign(Caller caller, UUID taskId, NewSignature input) {
        caller.require(Action.TASK_SIGN);
        new Violations()
                .require(input.report() != null, "report", "required", "必填：签发第几稿")
                .text("signedAs", input.signedAs(), MAX_NAME)
                .throwIfAny();
        int number = input.report();
        TaskWork work = changed(caller, Action.TASK_SIGN, taskId, task -> task.signable(number));
        PaperDocument report = reports.paper(work, input.signedAs());
        try (Upload docx = receive(report, number, Format.DOCX);
                Upload pdf = Pdf.isAvailable() ? receive(report, number, Format.PDF) : null) {
            return changed(caller, Action.TASK_SIGN, taskId, task -> {
                task.signable(number);
                attachments.add(docx);
                if (pdf != null) {
                    attachments.add(pdf);
                }
                task.sign(
                        number,
                        input.signedAs(),
                        docx.file(),
                        Optional.ofNullable(pdf).map(Upload::file));
            });
        }
    }

    private Upload receive(PaperDocument report, int number, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return attachments.receive(
                "report-" + number + "." + format.id(),
                new ByteArrayInputStream(out.toByteArray()),
                AttachmentService.PAPERS);
    }

    @Override
    public TaskWork send(Caller caller, UUID taskId) {
        return changed(caller, Action.TASK_WORK, taskId, OpenTask::send);
    }

    @Override
    public TaskWork giveBack(Caller caller, UUID taskId, NewReturn input) {
        caller.require(Action.TASK_RETURN);
        Optional<OffsetDateTime> due = Dates.parseMoment(input.dueAt());
        new Violations()
                .text("reason", input.reason(), MAX_NOTE)
                .require(
                        input.dueAt() == null
                                || due.filter(OffsetDateTime.now()::isBefore).isPresent(),
                        "dueAt",
                        "date-time",
                        "应为将来的时间，例如 2030-01-31T18:00:00+08:00，或者不填，收到：" + input.dueAt())
                .throwIfAny();
        return changed(caller, Action.TASK_RETURN, taskId, task -> {
            new Violations()
                    .require(
                            due.isEmpty() || due.get().isAfter(task.toRecord().deadline()),
                            "dueAt",
                            "earlier",
                            "应晚于征求意见的截止时间 " + task.toRecord().deadline())
                    .throwIfAny();
            task.giveBack(input.reason(), due.orElse(null));
        });
    }

    @Override
    public Paper report(Caller caller, UUID taskId, String wanted) {
        TaskWork work = work(caller, taskId);
        Format format = Format.known(wanted, Format.PAPERS);
        List<TaskReportEntity> written = jpa.txExpr(TransactionType.Supports, em -> new TaskStore(em).reports(taskId));
        if (written.isEmpty()) {
            throw new NotFound("任务 " + taskId + " 还没有报告");
        }
        TaskReportEntity latest = written.get(written.size() - 1);
        String name = "report-" + latest.number() + "." + format.id();
        if (latest.signed().isEmpty()) {
            format.requireFonts();
            PaperDocument draft = reports.paper(work, "");
            return new Paper(name, format.mediaType(), out -> format.write(draft, out));
        }
        UUID kept = (format == Format.DOCX ? latest.signed() : latest.signedPdf())
                .orElseThrow(() -> new NotFound("第 " + latest.number() + " 稿签发时没有保存 PDF，请下载 docx"));
        return new Paper(name, format.mediaType(), out -> out.write(attachments.content(kept)));
    }
}
