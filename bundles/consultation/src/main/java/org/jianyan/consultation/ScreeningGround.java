package org.jianyan.consultation;

/** Why an opinion is not shown. */
public enum ScreeningGround {
    UNLAWFUL("内容违法"),
    /** Of others than its author. */
    PERSONAL_DATA("含有他人个人信息"),
    OTHER("其他");

    private final String title;

    ScreeningGround(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
