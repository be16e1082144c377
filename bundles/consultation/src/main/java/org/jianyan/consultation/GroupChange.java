package org.jianyan.consultation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What a person changed about groups.
 *
 * @param groupIds of the groups it touched
 * @param undoneBy {@code null} unless it was undone
 */
public record GroupChange(
        UUID id,
        GroupAction action,
        List<UUID> groupIds,
        String reason,
        String changedBy,
        OffsetDateTime changedAt,
        String undoneBy,
        OffsetDateTime undoneAt) {
    public GroupChange {
        groupIds = List.copyOf(groupIds);
    }
}
