package org.jianyan.evaluation.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jianyan.evaluation.Frame;
import org.jianyan.evaluation.FrameLine;
import org.jianyan.evaluation.LawContributions.Score;
import org.jianyan.evaluation.LawResult;

/** What several evaluators' scores come to: mean and spread by line, a weighted mean over the lines, vetoes. */
final class LawScoring {
    private LawScoring() {}

    static LawResult result(Frame frame, List<Score> scores) {
        List<LawResult.Line> lines = new ArrayList<>();
        List<String> unscored = new ArrayList<>();
        List<String> vetoed = new ArrayList<>();
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (FrameLine line : frame.lines()) {
            List<BigDecimal> values = scores.stream()
                    .filter(score -> score.lineCode().equals(line.code()))
                    .map(Score::score)
                    .toList();
            if (values.isEmpty()) {
                unscored.add(line.code());
                lines.add(new LawResult.Line(
                        line.code(), line.part(), line.title(), line.points(), 0, null, null, null, null));
                continue;
            }
            BigDecimal mean = mean(values);
            if (line.veto() && mean.compareTo(frame.fitFrom()) < 0) {
                vetoed.add(line.code());
            }
            weighted = weighted.add(mean.multiply(line.points()));
            weights = weights.add(line.points());
            lines.add(new LawResult.Line(
                    line.code(),
                    line.part(),
                    line.title(),
                    line.points(),
                    values.size(),
                    rounded(mean),
                    rounded(Collections.min(values)),
                    rounded(Collections.max(values)),
                    rounded(deviation(values, mean))));
        }
        BigDecimal total = weights.signum() == 0 ? null : rounded(weighted.divide(weights, MathContext.DECIMAL64));
        return new LawResult(lines, total, unscored, vetoed);
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
    }

    private static BigDecimal deviation(List<BigDecimal> values, BigDecimal mean) {
        return mean(values.stream().map(value -> value.subtract(mean).pow(2)).toList())
                .sqrt(MathContext.DECIMAL64);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }
}
