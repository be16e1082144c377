package org.jianyan.registry.work;

/** What became of what was planned. */
public enum WorkOutcome {
    OPEN("待办"),
    DONE("完成"),
    PARTLY_DONE("部分完成"),
    CARRIED_OVER("转下年度"),
    DROPPED("取消");

    private final String title;

    WorkOutcome(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
