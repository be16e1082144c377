package org.jianyan.consultation.task;

import java.util.List;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.consultation.paper.Paper;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The work of contact points on what they are asked. Nothing of it changes any more when the consultation is archived.
 * Whoever may not see a task is told that there is none.
 */
@ProviderType
public interface TaskService {
    /** Tasks of the contact points in the caller's scope. */
    Page<Task> list(Caller caller, PageRequest page);

    /** All tasks of a consultation that the caller may see, by contact point. */
    List<Task> ofConsultation(Caller caller, UUID consultationId);

    /** All there is on a task. */
    TaskWork work(Caller caller, UUID taskId);

    /** A contact point takes its task on. Accepting again changes nothing. */
    Task accept(Caller caller, UUID taskId);

    /**
     * Records a step. Recording the same again changes nothing.
     *
     * @throws org.jianyan.commons.Conflict if it is not its turn, or something else records it
     */
    TaskWork step(Caller caller, UUID taskId, String code, NewStep step);

    /** Plans an activity. */
    TaskWork plan(Caller caller, UUID taskId, NewTaskActivity activity);

    /**
     * Records what became of a planned activity.
     *
     * @throws org.jianyan.commons.Conflict if that is recorded already
     */
    TaskWork conclude(Caller caller, UUID taskId, UUID activityId, NewOutcome outcome);

    /** Writes a new version of the report; one that was signed and not sent has to be signed again. */
    TaskWork write(Caller caller, UUID taskId, NewReport report);

    /**
     * The contact point's leader signs the latest version. What is signed is kept as a document.
     *
     * @throws org.jianyan.commons.Conflict if steps before it are pending, or there is a later version
     */
    TaskWork sign(Caller caller, UUID taskId, NewSignature signature);

    /** Sends what was signed to the commission. */
    TaskWork send(Caller caller, UUID taskId);

    /** The commission returns a report for rework. */
    TaskWork giveBack(Caller caller, UUID taskId, NewReturn back);

    /**
     * The latest report: what was signed, or a draft of it as the ledger is now.
     *
     * @param format docx or pdf
     * @throws org.jianyan.commons.NotFound if there is no report, or it was signed where no PDF could be made
     */
    Paper report(Caller caller, UUID taskId, String format);
}
