package org.jianyan.consultation.task;

/** Where a task stands. */
public enum TaskState {
    /** Given to the contact point. */
    ASSIGNED("待接受"),
    /** The contact point works on it. */
    ACCEPTED("办理中"),
    /** The report is signed by the contact point's leader. */
    SIGNED("已签发"),
    /** The report is with the commission. */
    SENT("已报送"),
    /** The commission wants the report improved. */
    RETURNED("已退回"),
    /** Those who took part have been told what became of their opinions. */
    DONE("已办结");

    private final String title;

    TaskState(String title) {
        this.title = title;
    }

    /** The Chinese word for it. */
    public String title() {
        return title;
    }
}
