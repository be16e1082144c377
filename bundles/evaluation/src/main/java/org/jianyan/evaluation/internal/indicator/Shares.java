package org.jianyan.evaluation.internal.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Shares of a line's points. */
final class Shares {
    private static final int SCALE = 6;

    private Shares() {}

    /** A part of a whole; 1 if there is no whole. */
    static BigDecimal of(long part, long whole) {
        return whole == 0 ? BigDecimal.ONE : of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** A number against the one that gives full points, at most 1. */
    static BigDecimal of(BigDecimal number, BigDecimal full) {
        return number.divide(full, SCALE, RoundingMode.HALF_UP).min(BigDecimal.ONE);
    }

    static BigDecimal parameter(Map<String, BigDecimal> parameters, String name, int otherwise) {
        return parameters.getOrDefault(name, BigDecimal.valueOf(otherwise));
    }

    static BigDecimal mean(BigDecimal... shares) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal share : shares) {
            sum = sum.add(share);
        }
        return sum.divide(BigDecimal.valueOf(shares.length), SCALE, RoundingMode.HALF_UP);
    }
}
