package org.jianyan.legislation.plan;

import java.util.EnumSet;
import java.util.Set;

/** How far an item of a plan is. What is done or withdrawn stays so. */
public enum PlanItemState {
    PLANNED("待启动"),
    UNDER_WAY("进行中"),
    POSTPONED("推迟"),
    DONE("完成"),
    WITHDRAWN("撤下");

    private final String title;

    PlanItemState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The states that may follow. */
    public Set<PlanItemState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(UNDER_WAY, POSTPONED, WITHDRAWN);
            case UNDER_WAY -> EnumSet.of(DONE, POSTPONED, WITHDRAWN);
            case POSTPONED -> EnumSet.of(PLANNED, UNDER_WAY, WITHDRAWN);
            case DONE, WITHDRAWN -> EnumSet.noneOf(PlanItemState.class);
        };
    }
}
