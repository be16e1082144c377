package org.jianyan.publicity;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What is done to make a law known (普法宣传).
 *
 * @param versionId the adopted text
 * @param publishedAt {@code null} while it is prepared
 */
public record Campaign(
        UUID id,
        String organisationPath,
        String organisationName,
        UUID draftId,
        UUID versionId,
        String lawTitle,
        String title,
        String summary,
        LocalDate startsOn,
        LocalDate endsOn,
        CampaignState state,
        OffsetDateTime createdAt,
        OffsetDateTime publishedAt) {}
