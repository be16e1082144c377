package org.jianyan.legislation;

import java.util.UUID;

/**
 * What became of one provision between two versions. A provision that was split has a link to each of its parts; one
 * that came of several has a link from each.
 *
 * @param beforeId the provision in the earlier version, {@code null} if it is new
 * @param afterId the provision in the later version, {@code null} if it was deleted
 * @param score how much of the words both have, 0 to 1; how far a deleted or new one is from everything else
 * @param evidence why, for a person to read
 * @param isSure whether the program vouches for it; if not, a person is to settle it
 */
public record LineageLink(
        UUID beforeId, UUID afterId, LineageChange change, double score, String evidence, boolean isSure) {}
