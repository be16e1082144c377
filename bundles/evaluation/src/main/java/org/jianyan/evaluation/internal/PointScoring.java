package org.jianyan.evaluation.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jianyan.evaluation.Frame;
import org.jianyan.evaluation.PointInput.AdjustmentKind;
import org.jianyan.evaluation.PointResult;
import org.jianyan.evaluation.PointResult.Grade;
import org.jianyan.evaluation.PointResult.Listed;
import org.jianyan.evaluation.internal.jpa.AdjustmentEntity;
import org.jianyan.evaluation.internal.jpa.PointLineEntity;

/** What the lines and adjustments of each contact point come to. */
final class PointScoring {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_BONUS = BigDecimal.TEN;

    private PointScoring() {}

    /** By score, highest first. Lines without points count nothing. */
    static List<PointResult> results(Frame frame, List<PointLineEntity> lines, List<AdjustmentEntity> adjustments) {
        Map<UUID, List<PointLineEntity>> byPoint = lines.stream()
                .collect(Collectors.groupingBy(
                        PointLineEntity::contactPointId, LinkedHashMap::new, Collectors.toList()));
        return byPoint.values().stream()
                .map(own -> result(
                        frame,
                        own,
                        adjustments.stream()
                                .filter(adjustment -> adjustment
                                        .contactPointId()
                                        .equals(own.get(0).contactPointId()))
                                .toList()))
                .sorted(Comparator.comparing(PointResult::score).reversed().thenComparing(PointResult::path))
                .toList();
    }

    private static PointResult result(Frame frame, List<PointLineEntity> lines, List<AdjustmentEntity> adjustments) {
        PointLineEntity first = lines.get(0);
        BigDecimal raw = lines.stream()
                .map(PointLineEntity::points)
                .filter(points -> points != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal adjusted = sum(adjustments, AdjustmentKind.BONUS)
                .min(MOST_BONUS)
                .subtract(sum(adjustments, AdjustmentKind.DEDUCTION));
        BigDecimal base = frame.normalised() ? raw.multiply(HUNDRED).divide(frame.sum(), MathContext.DECIMAL64) : raw;
        BigDecimal score = base.add(adjusted).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
        String veto = adjustments.stream()
                .filter(adjustment -> adjustment.kind() == AdjustmentKind.VETO)
                .map(AdjustmentEntity::reason)
                .findFirst()
                .orElse(null);
        Grade grade = veto == null ? grade(frame, score) : Grade.UNFIT;
        return new PointResult(
                first.contactPointId(),
                first.contactPointCode(),
                first.toRecord(frame.lines().get(0)).contactPointName(),
                first.contactPointPath(),
                raw.setScale(2, RoundingMode.HALF_UP),
                frame.sum().setScale(2, RoundingMode.HALF_UP),
                adjusted.setScale(2, RoundingMode.HALF_UP),
                score,
                grade,
                switch (grade) {
                    case EXCELLENT -> Listed.COMMENDATION;
                    case UNFIT -> Listed.URGING;
                    default -> Listed.NONE;
                },
                veto);
    }

    private static BigDecimal sum(List<AdjustmentEntity> adjustments, AdjustmentKind kind) {
        return adjustments.stream()
                .filter(adjustment -> adjustment.kind() == kind)
                .map(AdjustmentEntity::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Grade grade(Frame frame, BigDecimal score) {
        if (score.compareTo(frame.excellentFrom()) >= 0) {
            return Grade.EXCELLENT;
        }
        if (score.compareTo(frame.goodFrom()) >= 0) {
            return Grade.GOOD;
        }
        return score.compareTo(frame.fitFrom()) >= 0 ? Grade.FIT : Grade.UNFIT;
    }
}
