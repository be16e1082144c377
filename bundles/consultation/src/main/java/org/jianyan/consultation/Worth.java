package org.jianyan.consultation;

/** What an opinion counts for when a contact point's work is measured; every opinion is read and answered all the same. */
public enum Worth {
    VALID("有效"),
    /** Says nothing about the text, such as a bare “agreed”. */
    TRIVIAL("没有实质内容"),
    /** The same contact point has said so before. */
    REPEATED("本联系点重复"),
    /** Somebody else has said so before about the same provision, in the same words or nearly. */
    COPIED("与他人意见雷同");

    private final String title;

    Worth(String title) {
        this.title = title;
    }

    /** The Chinese words for it. */
    public String title() {
        return title;
    }
}
