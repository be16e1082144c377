package org.jianyan.registry.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A contact point's money for a year, in yuan with two decimals.
 *
 * @param granted the sum of the grants
 * @param used the sum of the uses; never more than granted
 */
public record Funding(
        UUID contactPointId,
        String code,
        String name,
        int year,
        BigDecimal granted,
        BigDecimal used,
        List<Grant> grants,
        List<Use> uses) {
    public Funding {
        Objects.requireNonNull(contactPointId, "contactPointId");
        grants = List.copyOf(grants);
        uses = List.copyOf(uses);
    }

    /** Money that was granted; a negative one takes some back. */
    public record Grant(UUID id, BigDecimal amount, String reason, String by, LocalDate on) {}

    /** Money that was spent; a negative one corrects an earlier one. */
    public record Use(UUID id, LocalDate on, BigDecimal amount, String purpose, String by, List<WorkFile> receipts) {}

    /** @param amount other than 0, two decimals at most */
    public record NewGrant(BigDecimal amount, String reason) {}

    /**
     * @param on ISO 8601 date within the year, not in the future
     * @param amount other than 0, two decimals at most
     */
    public record NewUse(String on, BigDecimal amount, String purpose) {}
}
