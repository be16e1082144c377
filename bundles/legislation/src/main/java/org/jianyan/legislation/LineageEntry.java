package org.jianyan.legislation;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A link of the lineage between two versions, as it stands at present.
 *
 * @param id {@code null} if the versions do not follow each other: such links are computed and cannot be settled
 * @param beforeLabel how the provision is cited in the earlier version, {@code null} if it is new
 * @param afterLabel how the provision is cited in the later version, {@code null} if it was deleted
 * @param score 0 to 1; see {@link LineageLink#score}
 * @param isSure by the program or because a person settled it
 * @param settledBy account of the person, {@code null} if nobody had to settle it
 * @param reason the person's reason
 */
public record LineageEntry(
        UUID id,
        UUID beforeId,
        String beforeLabel,
        UUID afterId,
        String afterLabel,
        LineageChange change,
        double score,
        String evidence,
        boolean isSure,
        String settledBy,
        OffsetDateTime settledAt,
        String reason) {}
