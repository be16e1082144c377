package org.jianyan.evaluation;

import java.math.BigDecimal;
import java.util.List;

/**
 * A table of indicators to be kept.
 *
 * @param organisationCode whose table it is
 * @param kind one of {@link FrameKind}
 * @param normalised whether results are brought to 100; needed if the points do not sum to 100
 * @param excellentFrom least score of the grade, of 100; so are the next two
 */
public record NewFrame(
        String organisationCode,
        String kind,
        String title,
        boolean normalised,
        BigDecimal excellentFrom,
        BigDecimal goodFrom,
        BigDecimal fitFrom,
        List<FrameLine> lines) {
    public NewFrame {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
