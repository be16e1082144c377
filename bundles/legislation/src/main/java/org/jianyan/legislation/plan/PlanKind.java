package org.jianyan.legislation.plan;

/** Kinds of legislative plan. */
public enum PlanKind {
    /** 五年立法规划: a term of the Standing Committee. */
    FIVE_YEAR("五年立法规划", 5),
    /** 年度立法计划. */
    ANNUAL("年度立法计划", 1);

    private final String title;
    private final int years;

    PlanKind(String title, int years) {
        this.title = title;
        this.years = years;
    }

    public String title() {
        return title;
    }

    /** How many years it covers. */
    public int years() {
        return years;
    }
}
