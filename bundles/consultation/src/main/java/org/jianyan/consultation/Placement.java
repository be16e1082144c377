package org.jianyan.consultation;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Where an opinion stands in a later version of the text it is about.
 *
 * @param opinion with the provision it was handed in for
 * @param provisionId its provision in the later version, {@code null} for none
 * @param provisionLabel how that one is cited
 * @param evidence for an opinion without a place: what became of its provision
 * @param placedBy account of the person who placed it, {@code null} if nobody did
 * @param reason that person's reason
 */
public record Placement(
        Opinion opinion,
        PlacementState state,
        UUID provisionId,
        String provisionLabel,
        String evidence,
        String placedBy,
        OffsetDateTime placedAt,
        String reason) {}
