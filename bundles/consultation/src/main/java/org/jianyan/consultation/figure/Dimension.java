package org.jianyan.consultation.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what opinions are counted. */
public enum Dimension {
    /** In the order of the text. */
    PROVISION("各条款的意见数", "条款"),
    KIND("各类型的意见数", "类型"),
    /** What was decided. */
    DECISION("采纳情况", "采纳情况"),
    /** Collection method. */
    METHOD("各收集方式的意见数", "收集方式"),
    /** District of the contact point; contact points of the city itself, and the public, beside them. */
    DISTRICT("各地区的意见数", "地区"),
    /** What kind of body the contact point is at. */
    SOURCE_KIND("各类来源的意见数", "来源类别"),
    /** Contact point, or the public. */
    SOURCE("各立法联系点的意见数", "来源"),
    /** Day of receipt in China, from the first to the last without gaps. */
    DAY("每日收到的意见数", "日期");

    private final String title;
    private final String column;

    Dimension(String title, String column) {
        this.title = title;
        this.column = column;
    }

    /** Its name in addresses and file names. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A table's or chart's title. */
    public String title() {
        return title;
    }

    /** What its labels are. */
    public String column() {
        return column;
    }

    /** The one with this {@link #id}. */
    public static Optional<Dimension> of(String id) {
        return Stream.of(values())
                .filter(dimension -> dimension.id().equals(id))
                .findFirst();
    }
}
