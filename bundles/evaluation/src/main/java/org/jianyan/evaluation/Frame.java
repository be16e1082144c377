package org.jianyan.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A table of indicators; never changed once it is kept.
 *
 * @param sum of the lines' points
 * @param normalised whether results are brought to 100
 */
public record Frame(
        UUID id,
        FrameKind kind,
        String organisationPath,
        String title,
        boolean normalised,
        BigDecimal sum,
        BigDecimal excellentFrom,
        BigDecimal goodFrom,
        BigDecimal fitFrom,
        List<FrameLine> lines) {
    public Frame {
        lines = List.copyOf(lines);
    }

    /** A line by its code. */
    public java.util.Optional<FrameLine> line(String code) {
        return lines.stream().filter(line -> line.code().equals(code)).findFirst();
    }
}
