package org.jianyan.registry.lifecycle;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What somebody gave a candidate by one criterion.
 *
 * @param criterion its code
 * @param by the account that gave it
 */
public record Score(String criterion, BigDecimal points, String reason, String by) {
    public Score {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(points, "points");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
    }

    /** One to be given. */
    public record New(String criterion, BigDecimal points, String reason) {}
}
