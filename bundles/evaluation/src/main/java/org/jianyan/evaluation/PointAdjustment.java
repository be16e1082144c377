package org.jianyan.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jianyan.evaluation.PointInput.AdjustmentKind;

/**
 * A bonus, a deduction or a veto, with its ground, as it stands in a contact point's evaluation.
 *
 * @param points more than 0; 0 for a veto
 * @param proof where it is written down
 * @param by the account that noted it
 */
public record PointAdjustment(
        UUID id,
        UUID contactPointId,
        String contactPointCode,
        String contactPointName,
        AdjustmentKind kind,
        BigDecimal points,
        String reason,
        String proof,
        String by,
        Instant at) {}
