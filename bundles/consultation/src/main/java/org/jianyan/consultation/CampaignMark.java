package org.jianyan.consultation;

/** Whether a group of opinions is one letter sent by many (an organised campaign). Its opinions stay and count as what they are. */
public enum CampaignMark {
    /** Many opinions of some length in nearly the same words. */
    SUGGESTED("疑似"),
    /** A person said so. */
    CONFIRMED("认定"),
    /** A person said it is none. */
    DISMISSED("排除");

    private final String title;

    CampaignMark(String title) {
        this.title = title;
    }

    /** The Chinese word for it. */
    public String title() {
        return title;
    }
}
