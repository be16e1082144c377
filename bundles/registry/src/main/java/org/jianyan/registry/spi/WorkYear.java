package org.jianyan.registry.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jianyan.commons.Dates;

/**
 * A contact point's year, in China's time zone.
 *
 * @param path the contact point's; what belongs to it has a path that begins so
 */
public record WorkYear(UUID contactPointId, String path, int number) {
    public LocalDate firstDay() {
        return LocalDate.of(number, 1, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(number, 12, 31);
    }

    public Instant from() {
        return firstDay().atStartOfDay(Dates.ZONE).toInstant();
    }

    /** The first moment after the year. */
    public Instant to() {
        return lastDay().plusDays(1).atStartOfDay(Dates.ZONE).toInstant();
    }

    public boolean contains(LocalDate day) {
        return day != null && day.getYear() == number;
    }
}
