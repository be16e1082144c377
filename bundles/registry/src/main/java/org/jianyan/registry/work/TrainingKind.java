package org.jianyan.registry.work;

/** How contact points are trained (article 11 of the city's rules). */
public enum TrainingKind {
    LECTURE("法制讲座"),
    BUSINESS_TRAINING("业务培训"),
    EXCHANGE("交流活动");

    private final String title;

    TrainingKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
