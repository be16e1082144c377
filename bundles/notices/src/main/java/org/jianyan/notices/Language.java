package org.jianyan.notices;

import java.util.Locale;

/** The languages that notices are written in. */
public enum Language {
    ZH,
    EN;

    /** Its code after ISO 639. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
