package org.jianyan.registry.lifecycle;

/** What is done about a contact point in office. */
public enum PointAct {
    /** The plaque is awarded: its first event. */
    AWARD("授牌", true),
    /** For what it has done well (article 12 of the city's rules). */
    COMMEND("表扬", false),
    /** To mend something by a day (article 12). */
    URGE("督促", false),
    /** Gives it more time. */
    EXTEND("延长整改期限", false),
    /** It has mended what it was urged to. */
    RESTORE("整改合格", false),
    /** It has not, and the day is over. */
    FAIL("整改不合格", false),
    /** Puts its replacement to the Council of Chairpersons (article 12). */
    PROPOSE("报请更换", false),
    /** As the Council of Chairpersons decided. */
    REPLACE("更换", true),
    /** As the Council of Chairpersons decided: it stays. */
    KEEP("不予更换", true),
    /** For another term. */
    RENEW("续期", true),
    /** Its name or seat (article 14). */
    ADJUST("调整", true),
    /** At its own wish. */
    LEAVE("自行退出", true),
    /** Its term is over, and there is no other. */
    END_TERM("任期届满", true);

    private final String title;
    private final boolean isCouncils;

    PointAct(String title, boolean isCouncils) {
        this.title = title;
        this.isCouncils = isCouncils;
    }

    public String title() {
        return title;
    }

    /** Whether the Council of Chairpersons decides on it, so that its session must be named. */
    public boolean isCouncils() {
        return isCouncils;
    }
}
