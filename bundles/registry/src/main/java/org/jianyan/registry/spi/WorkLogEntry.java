package org.jianyan.registry.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jianyan.commons.Dates;

/**
 * Something a contact point did, or that was done for it.
 *
 * @param on the day, in China's time zone
 * @param kind what it is, in Chinese, for example 座谈会
 * @param detail figures and words on it; may be empty
 * @param reference identifier of the record it comes from
 */
public record WorkLogEntry(LocalDate on, String kind, String title, String detail, String reference) {
    public WorkLogEntry {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        detail = detail == null ? "" : detail;
        Objects.requireNonNull(reference, "reference");
    }

    /** Something at a moment. */
    public static WorkLogEntry at(Instant moment, String kind, String title, String detail, Object reference) {
        return new WorkLogEntry(LocalDate.ofInstant(moment, Dates.ZONE), kind, title, detail, reference.toString());
    }
}
