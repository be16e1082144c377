package org.jianyan.legislation.plan;

/** What a plan wants done about an item (Beijing's rules on making local regulations, 2023, article 15). */
public enum PlanItemKind {
    DELIBERATION("审议项目"),
    ARGUMENT("立项论证项目"),
    RESEARCH("调研项目"),
    PREPARATION("预备项目"),
    POST_LEGISLATIVE_EVALUATION("立法后评估项目"),
    CLEAN_UP("清理项目");

    private final String title;

    PlanItemKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
