package org.jianyan.evaluation.spi;

import java.time.Instant;
import java.time.LocalDate;
import org.jianyan.commons.Dates;

/**
 * The year that is measured, in China's time zone.
 *
 * @param organisationPath of the organisation that evaluates
 */
public record Year(int number, String organisationPath) {
    public Instant from() {
        return LocalDate.of(number, 1, 1).atStartOfDay(Dates.ZONE).toInstant();
    }

    /** The first moment after the year. */
    public Instant to() {
        return LocalDate.of(number + 1, 1, 1).atStartOfDay(Dates.ZONE).toInstant();
    }
}
