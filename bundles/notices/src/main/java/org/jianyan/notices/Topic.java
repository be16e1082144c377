package org.jianyan.notices;

/** What notices are about. */
public enum Topic {
    /** An organisation is asked for opinions. */
    TASK_GIVEN,
    /** A contact point's report is due soon. */
    TASK_REMINDED,
    /** A contact point's report is not there although it was due. */
    TASK_OVERDUE,
    /** A contact point has sent its report. */
    REPORT_SENT,
    /** A contact point's report is returned for rework. */
    REPORT_RETURNED,
    /** There is more time to answer. */
    DEADLINE_EXTENDED,
    /** Every opinion of a consultation has its answer. */
    CONSULTATION_ANSWERED,
    /** Sent on demand, to try a recipient out. */
    TEST
}
