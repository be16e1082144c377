package org.jianyan.publicity;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A work bulletin (工作信息), as issued; it is never changed.
 *
 * @param year the year of {@code issuedOn}
 * @param number its issue number, from 1 for each issuer and year
 * @param distribution to whom it goes, in the words printed at its foot
 */
public record Bulletin(
        UUID id,
        String organisationPath,
        String organisationName,
        int year,
        int number,
        LocalDate issuedOn,
        String title,
        String body,
        List<String> distribution,
        OffsetDateTime issuedAt) {
    public Bulletin {
        distribution = List.copyOf(distribution);
    }

    /** For example 2026年第3期. */
    public String issue() {
        return year + "年第" + number + "期";
    }
}
