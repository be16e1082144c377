package org.jianyan.evaluation;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the evaluators' scores come to.
 *
 * @param total weighted mean of the lines that were scored, 0 to 100; {@code null} if none was
 * @param unscored codes of lines without a score
 * @param vetoed codes of vetoing lines whose mean is below the fit score
 */
public record LawResult(List<Line> lines, BigDecimal total, List<String> unscored, List<String> vetoed) {
    public LawResult {
        lines = List.copyOf(lines);
        unscored = List.copyOf(unscored);
        vetoed = List.copyOf(vetoed);
    }

    /**
     * One indicator's scores and their spread.
     *
     * @param scores how many evaluators scored; the figures are {@code null} if none did
     * @param deviation standard deviation of the population, of the same unit as the scores
     */
    public record Line(
            String code,
            String part,
            String title,
            BigDecimal weight,
            int scores,
            BigDecimal mean,
            BigDecimal least,
            BigDecimal most,
            BigDecimal deviation) {}
}
