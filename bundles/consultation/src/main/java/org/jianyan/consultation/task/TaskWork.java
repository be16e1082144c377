package org.jianyan.consultation.task;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * All there is on a task.
 *
 * @param steps in their order
 * @param activities by when they were planned
 * @param reports every version of the report, oldest first
 * @param events who did what when, oldest first
 */
public record TaskWork(
        Task task, List<Step> steps, List<Activity> activities, List<Report> reports, List<Event> events) {
    public TaskWork {
        steps = List.copyOf(steps);
        activities = List.copyOf(activities);
        reports = List.copyOf(reports);
        events = List.copyOf(events);
    }

    /** Whether a step is behind the contact point. */
    public enum StepState {
        PENDING,
        DONE,
        /** Not needed this time, with a reason. */
        SKIPPED
    }

    /**
     * A step of the work.
     *
     * @param note what was done, or why it was skipped; may be empty
     * @param doneBy the account, {@code null} while pending
     */
    public record Step(String code, String title, StepState state, String note, String doneBy, OffsetDateTime doneAt) {}

    /** In which form people are heard. */
    public enum ActivityKind {
        SYMPOSIUM("座谈会"),
        EXPERT_REVIEW("专家论证会"),
        HEARING("听证会"),
        FIELD_RESEARCH("实地调研"),
        HOME_VISIT("入户走访"),
        QUESTIONNAIRE("问卷调查"),
        OTHER("其他");

        private final String title;

        ActivityKind(String title) {
            this.title = title;
        }

        /** The Chinese word for it. */
        public String title() {
            return title;
        }
    }

    /** What became of an activity. */
    public enum ActivityState {
        PLANNED,
        HELD,
        CANCELLED
    }

    /**
     * An activity of the contact point.
     *
     * @param heldAt {@code null} unless it was held
     * @param participants 0 unless it was held
     * @param receipt of the submission that records it with its opinions, may be empty
     * @param note may be empty; why it was cancelled
     */
    public record Activity(
            UUID id,
            ActivityKind kind,
            String title,
            String place,
            OffsetDateTime plannedAt,
            ActivityState state,
            OffsetDateTime heldAt,
            int participants,
            String receipt,
            String note) {}

    /**
     * A version of the contact point's report. The opinions in it come from the ledger.
     *
     * @param number counted from 1
     * @param overview how the contact point worked
     * @param suggestions what it proposes
     * @param signedAs the leader's name as it stands below the report, {@code null} until it is signed
     * @param digest SHA-256 of the signed document, in hexadecimal, {@code null} until it is signed
     * @param sentAt {@code null} until it was sent
     */
    public record Report(
            int number,
            String overview,
            String suggestions,
            String writtenBy,
            OffsetDateTime writtenAt,
            String signedAs,
            OffsetDateTime signedAt,
            String digest,
            OffsetDateTime sentAt) {}

    /** What happened to a task. */
    public enum EventKind {
        ACCEPTED,
        STEP_DONE,
        STEP_SKIPPED,
        ACTIVITY_PLANNED,
        ACTIVITY_HELD,
        ACTIVITY_CANCELLED,
        REPORT_WRITTEN,
        REPORT_SIGNED,
        REPORT_SENT,
        REPORT_RETURNED,
        /** The deadline comes near. */
        REMINDED,
        /** The deadline has passed and the report is not there. */
        OVERDUE
    }

    /**
     * Something that happened.
     *
     * @param detail a step's code, a report's number, a reason; may be empty
     * @param by the account, or the platform
     */
    public record Event(EventKind kind, String detail, String by, OffsetDateTime at) {}
}
