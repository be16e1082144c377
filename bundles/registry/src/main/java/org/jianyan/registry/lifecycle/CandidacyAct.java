package org.jianyan.registry.lifecycle;

/** What brings a candidacy on. */
public enum CandidacyAct {
    CHECK("初审", false),
    VISIT("实地考察", false),
    LIST("列入建议名单", false),
    /** By the Council of Chairpersons, whose session has to be named. */
    DECIDE("主任会议决定", true),
    PUBLISH("公布", false),
    AWARD("授牌", false),
    /** With a reason; after listing by the Council of Chairpersons. */
    REFUSE("不予设立", false),
    WITHDRAW("撤回申报", false);

    private final String title;
    private final boolean isCouncils;

    CandidacyAct(String title, boolean isCouncils) {
        this.title = title;
        this.isCouncils = isCouncils;
    }

    public String title() {
        return title;
    }

    /** Whether it is the Council of Chairpersons' to decide, so that its session must be named. */
    public boolean isCouncils(CandidacyState from) {
        return isCouncils || this == REFUSE && from == CandidacyState.LISTED;
    }
}
