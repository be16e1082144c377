package org.jianyan.consultation.spi;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which way an opinion wants a rule to go, where its kind does not tell: two opinions that want it amended may want the
 * opposite. It is asked of the author or set by a person, never read out of the words.
 */
public enum Stance {
    /** Stricter, higher, wider. */
    MORE("从严"),
    /** More lenient, lower, narrower. */
    LESS("从宽");

    private final String title;

    Stance(String title) {
        this.title = title;
    }

    /** The Chinese word for it. */
    public String title() {
        return title;
    }

    /** The stance that a Chinese word or a constant's name means. */
    public static Optional<Stance> find(String text) {
        return Arrays.stream(values())
                .filter(stance -> stance.title.equals(text) || stance.name().equals(text))
                .findFirst();
    }
}
