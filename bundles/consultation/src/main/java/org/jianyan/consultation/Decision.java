package org.jianyan.consultation;

/** What the commission decides on an opinion (采纳情况), always with a reason. */
public enum Decision {
    ADOPTED("采纳"),
    PARTLY_ADOPTED("部分采纳"),
    NOT_ADOPTED("未采纳"),
    ALREADY_PROVIDED_FOR("已有规定"),
    PASSED_ON("转有关单位"),
    KEPT_FOR_REFERENCE("留作研究");

    private final String title;

    Decision(String title) {
        this.title = title;
    }

    /** The Chinese word for it. */
    public String title() {
        return title;
    }
}
