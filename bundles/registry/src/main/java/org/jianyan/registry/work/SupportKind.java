package org.jianyan.registry.work;

/** What a contact point may need (article 14 of the city's rules). */
public enum SupportKind {
    LEGISLATIVE_MATERIALS("立法参考资料"),
    PUBLICITY_MATERIALS("普法宣传资料"),
    LEGAL_EXPERT("法律专业人士"),
    OTHER("其他");

    private final String title;

    SupportKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
