package org.jianyan.evaluation;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * One line of one contact point's table.
 *
 * @param computed {@code null} if it is not computed, or its indicator is away
 * @param explanation how the computed points came about, or why there are none
 * @param given points a person gave, with a reason; they take precedence
 * @param points what counts, {@code null} while there is neither
 */
public record PointLine(
        UUID id,
        UUID contactPointId,
        String contactPointCode,
        String contactPointName,
        String contactPointPath,
        String code,
        String part,
        String title,
        BigDecimal most,
        LineSource source,
        BigDecimal computed,
        String explanation,
        BigDecimal given,
        String reason,
        String givenBy,
        BigDecimal points) {}
