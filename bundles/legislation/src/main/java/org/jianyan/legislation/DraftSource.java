package org.jianyan.legislation;

/** Whose text a draft is. */
public enum DraftSource {
    /** The city's own. */
    CITY("本市法规草案"),
    /** Sent down by the province's standing committee for opinions. */
    PROVINCE("省级下发的草案"),
    /** Sent down by the standing committee of the National People's Congress for opinions. */
    NATION("国家下发的草案"),
    /** The items of a legislative plan as a text. */
    PLAN("立法规划、计划");

    private final String title;

    DraftSource(String title) {
        this.title = title;
    }

    /** The Chinese word for it. */
    public String title() {
        return title;
    }

    /** Whether another standing committee has sent it down. */
    public boolean isSentDown() {
        return this == PROVINCE || this == NATION;
    }
}
