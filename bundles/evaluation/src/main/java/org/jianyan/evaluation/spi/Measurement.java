package org.jianyan.evaluation.spi;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a contact point's work measures.
 *
 * @param share of the line's points, 0 to 1
 * @param explanation the figures it comes from, for people
 * @param evidence every row that was looked at, with how much it counted
 */
public record Measurement(BigDecimal share, String explanation, List<Evidence> evidence) {
    public Measurement {
        evidence = List.copyOf(evidence);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a share must lie between 0 and 1: " + share);
        }
    }

    /**
     * A row behind a figure.
     *
     * @param kind what it is, for example opinion
     * @param reference its identifier
     * @param counted how much it counted; 0 with a note that says why not
     */
    public record Evidence(String kind, String reference, String note, BigDecimal counted) {}
}
