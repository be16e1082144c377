package org.jianyan.consultation.internal.soap.task;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.jws.WebService;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.task.NewOutcome;
import org.jianyan.consultation.task.NewReport;
import org.jianyan.consultation.task.NewReturn;
import org.jianyan.consultation.task.NewSignature;
import org.jianyan.consultation.task.NewStep;
import org.jianyan.consultation.task.NewTaskActivity;
import org.jianyan.consultation.task.TaskService;
import org.jianyan.consultation.task.WorkStep;
import org.jianyan.consultation.task.WorkStepService;
import org.jianyan.consultation.task.WorkSteps;
import org.jianyan.identity.Caller;
import org.jianyan.soap.ProblemFault;
import org.jianyan.soap.SoapCaller;
import org.jianyan.soap.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = TasksEndpoint.class)
@SoapEndpoint(address = "/tasks")
@WebService(
        endpointInterface = "org.jianyan.consultation.internal.soap.task.TasksPort",
        serviceName = "TasksService",
        portName = "TasksPort",
        targetNamespace = TasksPort.NAMESPACE)
public class TasksEndpoint implements TasksPort {
    private final TaskService tasks;
    private final WorkStepService steps;

    @Activate
    public TasksEndpoint(@Reference TaskService tasks, @Reference WorkStepService steps) {
        this.tasks = tasks;
        this.steps = steps;
    }

    private static Caller caller() {
        return Caller.of(SoapCaller.current());
    }

    private static UUID id(String taskId) {
        return Uuids.require("taskId", taskId);
    }

    @Override
    public List<GivenTask> listTasks(int limit, String after) throws ProblemFault {
        return ProblemFault.told(() -> tasks.list(caller(), PageRequest.of(limit, after)).items().stream()
                .map(TaskMessages::message)
                .toList());
    }

    @Override
    public WorkedTask fetchTask(String taskId) throws ProblemFault {
        return ProblemFault.told(() -> TaskMessages.message(tasks.work(caller(), id(taskId))));
    }

    @Override
    public GivenTask acceptTask(String taskId) throws ProblemFault {
        return ProblemFault.told(() -> TaskMessages.message(tasks.accept(caller(), id(taskId))));
    }

    @Override
    public WorkedTask recordStep(String taskId, String code, String state, String note) throws ProblemFault {
        return ProblemFault.told(
                () -> TaskMessages.message(tasks.step(caller(), id(taskId), code, new NewStep(state, note))));
    }

    @Override
    public WorkedTask planActivity(String taskId, String kind, String title, String place, String plannedAt)
            throws ProblemFault {
        return ProblemFault.told(() -> TaskMessages.message(
                tasks.plan(caller(), id(taskId), new NewTaskActivity(kind, title, place, plannedAt))));
    }

    @Override
    public WorkedTask concludeActivity(
            String taskId,
            String activityId,
            String state,
            String heldAt,
            Integer participants,
            String receipt,
            String note)
            throws ProblemFault {
        return ProblemFault.told(() -> TaskMessages.message(tasks.conclude(
                caller(),
                id(taskId),
                Uuids.require("activityId", activityId),
                new NewOutcome(state, heldAt, participants, receipt, note))));
    }

    @Override
    public WorkedTask writeReport(String taskId, String overview, String suggestions) throws ProblemFault {
        return ProblemFault.told(
                () -> TaskMessages.message(tasks.write(caller(), id(taskId), new NewReport(overview, suggestions))));
    }

    @Override
    public byte[] fetchReport(String taskId, String format) throws ProblemFault {
        return ProblemFault.told(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                tasks.report(caller(), id(taskId), Objects.requireNonNullElse(format, "docx"))
                        .body()
                        .write(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    @Override
    public WorkedTask signReport(String taskId, Integer report, String signedAs) throws ProblemFault {
        return ProblemFault.told(
                () -> TaskMessages.message(tasks.sign(caller(), id(taskId), new NewSignature(report, signedAs))));
    }

    @Override
    public WorkedTask sendReport(String taskId) throws ProblemFault {
        return ProblemFault.told(() -> TaskMessages.message(tasks.send(caller(), id(taskId))));
    }

    @Override
    public WorkedTask returnReport(String taskId, String reason, String dueAt) throws ProblemFault {
        return ProblemFault.told(
                () -> TaskMessages.message(tasks.giveBack(caller(), id(taskId), new NewReturn(reason, dueAt))));
    }

    @Override
    public List<SetSteps> listWorkSteps() throws ProblemFault {
        return ProblemFault.told(
                () -> steps.list(caller()).stream().map(TaskMessages::message).toList());
    }

    @Override
    public SetSteps setWorkSteps(SetSteps set) throws ProblemFault {
        SetSteps given = set == null ? new SetSteps() : set;
        return ProblemFault.told(() -> TaskMessages.message(steps.set(
                caller(),
                new WorkSteps(
                        given.organisationCode,
                        given.steps.stream()
                                .map(step -> new WorkStep(step.code, step.title))
                                .toList()))));
    }
}
