package org.jianyan.consultation.internal.soap.task;

import java.time.OffsetDateTime;
import org.jianyan.consultation.task.Task;
import org.jianyan.consultation.task.TaskWork;
import org.jianyan.consultation.task.WorkStep;
import org.jianyan.consultation.task.WorkSteps;

/** Tasks as they are told over SOAP. */
final class TaskMessages {
    private TaskMessages() {}

    static GivenTask message(Task task) {
        GivenTask message = new GivenTask();
        message.id = task.id().toString();
        message.consultationId = task.consultationId().toString();
        message.consultationTitle = task.consultationTitle();
        message.contactPointName = task.contactPointName();
        message.state = task.state().name();
        message.dueAt = task.dueAt().toString();
        message.sentAt = text(task.sentAt());
        message.overdue = task.overdue();
        return message;
    }

    static WorkedTask message(TaskWork work) {
        WorkedTask message = new WorkedTask();
        message.task = message(work.task());
        message.steps = work.steps().stream().map(TaskMessages::message).toList();
        message.activities =
                work.activities().stream().map(TaskMessages::message).toList();
        message.reports = work.reports().stream().map(TaskMessages::message).toList();
        message.events = work.events().stream().map(TaskMessages::message).toList();
        return message;
    }

    private static WorkedTask.Step message(TaskWork.Step step) {
        WorkedTask.Step message = new WorkedTask.Step();
        message.code = step.code();
        message.title = step.title();
        message.state = step.state().name();
        message.note = step.note();
        message.doneBy = step.doneBy();
        message.doneAt = text(step.doneAt());
        return message;
    }

    private static WorkedTask.Activity message(TaskWork.Activity activity) {
        WorkedTask.Activity message = new WorkedTask.Activity();
        message.id = activity.id().toString();
        message.kind = activity.kind().name();
        message.title = activity.title();
        message.place = activity.place();
        message.plannedAt = activity.plannedAt().toString();
        message.state = activity.state().name();
        message.heldAt = text(activity.heldAt());
        message.participants = activity.participants();
        message.receipt = activity.receipt();
        message.note = activity.note();
        return message;
    }

    private static WorkedTask.Report message(TaskWork.Report report) {
        WorkedTask.Report message = new WorkedTask.Report();
        message.number = report.number();
        message.overview = report.overview();
        message.suggestions = report.suggestions();
        message.writtenBy = report.writtenBy();
        message.signedAs = report.signedAs();
        message.digest = report.digest();
        message.sentAt = text(report.sentAt());
        return message;
    }

    private static WorkedTask.Event message(TaskWork.Event event) {
        WorkedTask.Event message = new WorkedTask.Event();
        message.kind = event.kind().name();
        message.detail = event.detail();
        message.by = event.by();
        message.at = event.at().toString();
        return message;
    }

    static SetSteps message(WorkSteps steps) {
        SetSteps message = new SetSteps();
        message.organisationCode = steps.organisationCode();
        message.steps = steps.steps().stream().map(TaskMessages::message).toList();
        return message;
    }

    private static SetSteps.Step message(WorkStep step) {
        SetSteps.Step message = new SetSteps.Step();
        message.code = step.code();
        message.title = step.title();
        return message;
    }

    private static String text(OffsetDateTime moment) {
        return moment == null ? null : moment.toString();
    }
}
