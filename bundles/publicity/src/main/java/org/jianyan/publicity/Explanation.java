package org.jianyan.publicity;

import java.util.UUID;

/**
 * A provision explained in plain words.
 *
 * @param lineageId the identity that follows the provision through the law's versions
 * @param words the provision's own words
 */
public record Explanation(
        UUID id, UUID provisionId, UUID lineageId, String provisionLabel, String words, String text) {}
