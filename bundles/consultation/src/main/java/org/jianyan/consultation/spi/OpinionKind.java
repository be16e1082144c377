package org.jianyan.consultation.spi;

import java.util.Arrays;
import java.util.Optional;

/** What an opinion wants. */
public enum OpinionKind {
    SUPPORT("赞成"),
    OPPOSE("反对"),
    AMEND("修改"),
    DELETE("删除"),
    /** In the provision that is cited, or behind it; a provision of its own if none is cited. */
    ADD("增加"),
    QUESTION("疑问");

    private final String title;

    OpinionKind(String title) {
        this.title = title;
    }

    /** The Chinese word for it. */
    public String title() {
        return title;
    }

    /** The kind that a Chinese word or a constant's name means. */
    public static Optional<OpinionKind> find(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.title.equals(text) || kind.name().equals(text))
                .findFirst();
    }
}
