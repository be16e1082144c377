package org.jianyan.notices;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Where an organisation is told.
 *
 * @param topics none for every one
 * @param addedBy name of the account
 */
public record Recipient(
        UUID id,
        String organisationPath,
        String channel,
        String address,
        Language language,
        List<Topic> topics,
        String addedBy,
        OffsetDateTime addedAt) {
    public Recipient {
        topics = List.copyOf(topics);
    }
}
