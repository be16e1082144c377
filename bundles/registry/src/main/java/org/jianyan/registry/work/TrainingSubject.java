package org.jianyan.registry.work;

/** What contact points are trained in (article 11 of the city's rules). */
public enum TrainingSubject {
    POLICY("政策理论"),
    LAW("法律专业知识"),
    DIGITAL_NPC("“数字人大”应用"),
    OTHER("其他");

    private final String title;

    TrainingSubject(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
