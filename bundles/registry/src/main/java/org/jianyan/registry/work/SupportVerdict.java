package org.jianyan.registry.work;

/** What became of a request for support. */
public enum SupportVerdict {
    OPEN("待答复"),
    GRANTED("已提供"),
    DECLINED("不能提供");

    private final String title;

    SupportVerdict(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
