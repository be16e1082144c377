package org.jianyan.evaluation;

import java.math.BigDecimal;
import java.util.List;

/** What people add to the computed lines. */
public final class PointInput {
    private PointInput() {}

    /**
     * Points for a line, given or put in the place of computed ones.
     *
     * @param points 0 to the line's maximum
     * @param reason always needed
     */
    public record NewPoints(String contactPointCode, String lineCode, BigDecimal points, String reason) {}

    /** A proof for a line that is not computed. */
    public record NewProof(String contactPointCode, String lineCode, String note) {}

    /**
     * A bonus, a deduction or a veto.
     *
     * @param kind BONUS, DEDUCTION or VETO
     * @param points more than 0; 0 for a veto
     * @param proof where it is written down
     */
    public record NewAdjustment(String contactPointCode, String kind, BigDecimal points, String reason, String proof) {}

    /** What changes a contact point's sum. */
    public enum AdjustmentKind {
        BONUS,
        DEDUCTION,
        VETO
    }

    /** Points for several lines at once; all are taken or none. */
    public record PointsList(List<NewPoints> points) {
        public PointsList {
            points = points == null ? List.of() : List.copyOf(points);
        }
    }

    /**
     * The decision of the Council of Chairpersons (主任会议).
     *
     * @param session for example 第二十三次主任会议
     * @param decidedOn ISO 8601 date
     */
    public record NewCouncilDecision(String session, String decidedOn) {}
}
