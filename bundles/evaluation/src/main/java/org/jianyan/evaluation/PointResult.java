package org.jianyan.evaluation;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a contact point's year comes to.
 *
 * @param raw sum of its lines
 * @param possible sum of the table's lines
 * @param adjustments bonuses, at most 10, less deductions
 * @param score raw points, brought to 100 if the table is normalised, with the adjustments; 0 to 110
 * @param veto why the year fails whatever its score, {@code null} if it does not
 */
public record PointResult(
        UUID contactPointId,
        String code,
        String name,
        String path,
        BigDecimal raw,
        BigDecimal possible,
        BigDecimal adjustments,
        BigDecimal score,
        Grade grade,
        Listed listed,
        String veto) {

    /** The grades, by the table's thresholds. */
    public enum Grade {
        EXCELLENT("优秀"),
        GOOD("良好"),
        FIT("合格"),
        UNFIT("不合格");

        private final String title;

        Grade(String title) {
            this.title = title;
        }

        /** The Chinese word for it. */
        public String title() {
            return title;
        }
    }

    /** Which list it is on (article 12 of the city's rules). */
    public enum Listed {
        COMMENDATION("拟表扬"),
        NONE(""),
        URGING("拟督促");

        private final String title;

        Listed(String title) {
            this.title = title;
        }

        /** The Chinese word for it. */
        public String title() {
            return title;
        }
    }
}
