package org.jianyan.registry.work;

/** What a contact point plans to do (article 4 of the city's rules). */
public enum WorkKind {
    PROPOSAL("立法项目建议"),
    CONSULTATION("法规草案征求意见"),
    RESEARCH("调研、论证和社会调查"),
    PUBLICITY("法治宣传"),
    EVALUATION("立法后评估、执法检查"),
    TRAINING("学习培训"),
    OTHER("其他");

    private final String title;

    WorkKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
