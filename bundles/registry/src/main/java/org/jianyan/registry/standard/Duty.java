package org.jianyan.registry.standard;

/** What somebody does for a contact point (articles 3 and 6 of the city's rules). */
public enum Duty {
    LEADER("负责人", 1, 1),
    LIAISON_OFFICER("联络员", 1, 2),
    INVITED_DEPUTY("受邀人大代表", 0, Integer.MAX_VALUE),
    LEGAL_EXPERT("法律专业人士", 0, Integer.MAX_VALUE),
    COLLECTOR("信息采集员", 0, Integer.MAX_VALUE);

    private final String title;
    private final int least;
    private final int most;

    Duty(String title, int least, int most) {
        this.title = title;
        this.least = least;
        this.most = most;
    }

    public String title() {
        return title;
    }

    /** How many there have to be. */
    public int least() {
        return least;
    }

    /** How many there may be. */
    public int most() {
        return most;
    }

    /** Whether it should stay with the same people. */
    public boolean isToBeStable() {
        return least > 0;
    }
}
