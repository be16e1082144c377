package org.jianyan.consultation.task;

import java.util.List;

/**
 * A step of a contact point's work on a request. Which steps there are is up to each organisation; three are the platform's
 * own: {@link #ACCEPT} is the first, {@link #FINAL_REPORT} comes before {@link #FEEDBACK}, which is the last.
 *
 * @param code capital letters and underscores, 2 to 30
 * @param title at most 60 characters
 */
public record WorkStep(String code, String title) {
    /** Recorded when the task is accepted. */
    public static final String ACCEPT = "ACCEPT";
    /** Recorded when the first version of the report is written, if there is this step. */
    public static final String FIRST_DRAFT = "FIRST_DRAFT";
    /** Recorded when the leader signs the report. */
    public static final String FINAL_REPORT = "FINAL_REPORT";
    /** Can be done once the commission has answered. */
    public static final String FEEDBACK = "FEEDBACK";

    /** The eight steps (八步工作法) of Changzhou's contact points, for organisations that have set none of their own. */
    public static final List<WorkStep> EIGHT = List.of(
            new WorkStep(ACCEPT, "接受征询任务"),
            new WorkStep("PRE_STUDY", "预先研究"),
            new WorkStep("CONSULT", "开展征询"),
            new WorkStep("COLLATE", "整理归纳"),
            new WorkStep(FIRST_DRAFT, "起草报告初稿"),
            new WorkStep("EXPERT_REVIEW", "专家论证"),
            new WorkStep(FINAL_REPORT, "报告定稿"),
            new WorkStep(FEEDBACK, "核对并向参与人反馈"));
}
