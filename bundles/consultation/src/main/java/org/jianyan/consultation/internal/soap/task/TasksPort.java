package org.jianyan.consultation.internal.soap.task;

import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import org.jianyan.soap.ProblemFault;

/** The work of contact points on what they are asked. */
@WebService(name = "Tasks", targetNamespace = TasksPort.NAMESPACE)
public interface TasksPort {
    String NAMESPACE = "urn:jianyan:tasks:v1";

    /** Tasks in the caller's scope. */
    @WebMethod
    @WebResult(name = "task")
    List<GivenTask> listTasks(@WebParam(name = "limit") int limit, @WebParam(name = "after") String after)
            throws ProblemFault;

    /** All there is on a task. */
    @WebMethod
    @WebResult(name = "work")
    WorkedTask fetchTask(@WebParam(name = "taskId") String taskId) throws ProblemFault;

    /** Takes a task on. */
    @WebMethod
    @WebResult(name = "task")
    GivenTask acceptTask(@WebParam(name = "taskId") String taskId) throws ProblemFault;

    /**
     * Records a step.
     *
     * @param state DONE or SKIPPED
     * @param note required where it is skipped, and for the feedback
     */
    @WebMethod
    @WebResult(name = "work")
    WorkedTask recordStep(
            @WebParam(name = "taskId") String taskId,
            @WebParam(name = "code") String code,
            @WebParam(name = "state") String state,
            @WebParam(name = "note") String note)
            throws ProblemFault;

    /**
     * Plans an activity.
     *
     * @param plannedAt ISO 8601 with offset
     */
    @WebMethod
    @WebResult(name = "work")
    WorkedTask planActivity(
            @WebParam(name = "taskId") String taskId,
            @WebParam(name = "kind") String kind,
            @WebParam(name = "title") String title,
            @WebParam(name = "place") String place,
            @WebParam(name = "plannedAt") String plannedAt)
            throws ProblemFault;

    /**
     * Records what became of an activity.
     *
     * @param state HELD or CANCELLED
     * @param heldAt ISO 8601 with offset, required if it was held
     * @param participants required if it was held
     * @param receipt of the submission that records it, optional
     * @param note required if it was cancelled
     */
    @WebMethod
    @WebResult(name = "work")
    WorkedTask concludeActivity(
            @WebParam(name = "taskId") String taskId,
            @WebParam(name = "activityId") String activityId,
            @WebParam(name = "state") String state,
            @WebParam(name = "heldAt") String heldAt,
            @WebParam(name = "participants") Integer participants,
            @WebParam(name = "receipt") String receipt,
            @WebParam(name = "note") String note)
            throws ProblemFault;

    /** Writes a new version of the report. */
    @WebMethod
    @WebResult(name = "work")
    WorkedTask writeReport(
            @WebParam(name = "taskId") String taskId,
            @WebParam(name = "overview") String overview,
            @WebParam(name = "suggestions") String suggestions)
            throws ProblemFault;

    /** The latest report, as docx (also if no format is given) or pdf: what was signed, or a draft. */
    @WebMethod
    @WebResult(name = "document")
    byte[] fetchReport(@WebParam(name = "taskId") String taskId, @WebParam(name = "format") String format)
            throws ProblemFault;

    /**
     * The leader signs the latest version.
     *
     * @param report number of the version that was read
     */
    @WebMethod
    @WebResult(name = "work")
    WorkedTask signReport(
            @WebParam(name = "taskId") String taskId,
            @WebParam(name = "report") Integer report,
            @WebParam(name = "signedAs") String signedAs)
            throws ProblemFault;

    /** Sends what was signed to the commission. */
    @WebMethod
    @WebResult(name = "work")
    WorkedTask sendReport(@WebParam(name = "taskId") String taskId) throws ProblemFault;

    /**
     * The commission returns a report for rework.
     *
     * @param dueAt ISO 8601 with offset, optional
     */
    @WebMethod
    @WebResult(name = "work")
    WorkedTask returnReport(
            @WebParam(name = "taskId") String taskId,
            @WebParam(name = "reason") String reason,
            @WebParam(name = "dueAt") String dueAt)
            throws ProblemFault;

    /** The steps that organisations in the caller's scope have set. */
    @WebMethod
    @WebResult(name = "steps")
    List<SetSteps> listWorkSteps() throws ProblemFault;

    /** Sets an organisation's steps. */
    @WebMethod
    @WebResult(name = "steps")
    SetSteps setWorkSteps(@WebParam(name = "steps") SetSteps steps) throws ProblemFault;
}
