package org.jianyan.consultation;

import java.util.Set;

/** Where a consultation stands. */
public enum Stage {
    /** Being prepared: seen by its owner alone. */
    PREPARED("准备"),
    /** Announced to those it is for; opinions are not taken yet. */
    PUBLISHED("公告"),
    /** Taking opinions. */
    OPEN("征求意见"),
    /** Taking none any more. */
    CLOSED("截止"),
    /** The commission studies what came in. */
    COLLATING("归并研究"),
    /** Every opinion has its decision. */
    ANSWERED("答复"),
    /** Nothing is changed any more. */
    ARCHIVED("归档");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    /** The Chinese word for it. */
    public String title() {
        return title;
    }

    /** The stages that may follow. */
    public Set<Stage> next() {
        return switch (this) {
            case PREPARED -> Set.of(PUBLISHED, OPEN);
            case PUBLISHED -> Set.of(OPEN);
            case OPEN -> Set.of(CLOSED);
            case CLOSED -> Set.of(COLLATING, OPEN);
            case COLLATING -> Set.of(ANSWERED);
            case ANSWERED -> Set.of(ARCHIVED, COLLATING);
            case ARCHIVED -> Set.of();
        };
    }

    /** Whether going there is a step back, which needs a reason. */
    public boolean isBack(Stage to) {
        return to.ordinal() < ordinal();
    }

    /** Whether opinions are not taken yet. */
    public boolean isBeforeOpening() {
        return this == PREPARED || this == PUBLISHED;
    }
}
