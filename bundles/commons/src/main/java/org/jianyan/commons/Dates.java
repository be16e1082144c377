package org.jianyan.commons;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days and moments as clients write them (ISO 8601), and the zone in which this country counts its days. */
public final class Dates {
    /** China has one time zone; a year, a day and a deadline are meant in it. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Dates() {}

    /** A day such as 2023-05-26; empty if the text is none. */
    public static Optional<LocalDate> parse(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** As {@link #parse}, of a day that is not after {@link #today}. */
    public static Optional<LocalDate> parsePast(String text) {
        return parse(text).filter(day -> !day.isAfter(today()));
    }

    /** A moment with offset such as 2030-01-31T18:00:00+08:00; empty if the text is none. */
    public static Optional<OffsetDateTime> parseMoment(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Today, where the platform is used. */
    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
