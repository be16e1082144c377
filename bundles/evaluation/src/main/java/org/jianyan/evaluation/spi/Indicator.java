package org.jianyan.evaluation.spi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianyan.commons.Title;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Computes a line of the contact points' table. Register one as a Declarative Services component; a table's line names it
 * by its id.
 *
 * <p>Indicators are guests: they are called outside transactions and bounded in time; one that throws leaves its line
 * without points, and the line says so. The same rows must give the same figures.
 */
@ConsumerType
public interface Indicator {
    /** Unique on the platform; lower-case letters, digits and hyphens. */
    String id();

    Title title();

    /**
     * Measures a year's work.
     *
     * @param subjects the contact points
     * @param parameters what the table's line says, by name
     * @return a measurement for each subject's identifier
     */
    Map<UUID, Measurement> measure(List<Subject> subjects, Year year, Map<String, BigDecimal> parameters);
}
