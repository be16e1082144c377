package org.jianyan.legislation;

/** What became of a provision from one version to the next. */
public enum LineageChange {
    /** Same words, cited as before. */
    UNCHANGED("未改动"),
    /** Same words in the same surroundings, cited otherwise. */
    RENUMBERED("序号变动"),
    /** Other words, the same provision; it may be cited otherwise or stand elsewhere as well. */
    EDITED("修改"),
    /** Same words in another place: below another heading or article, or in another order. */
    MOVED("移动"),
    /** One of several provisions that were one. */
    SPLIT("拆分"),
    /** A provision that was several. */
    MERGED("合并"),
    DELETED("删去"),
    NEW("新增");

    private final String title;

    LineageChange(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
