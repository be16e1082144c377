package org.jianyan.commons;

import java.util.Objects;

/** A name in Chinese and English. */
public record Title(String zh, String en) {
    public Title {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }
}
