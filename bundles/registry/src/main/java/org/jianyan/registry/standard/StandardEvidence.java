package org.jianyan.registry.standard;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jianyan.attachments.Attachment;

/**
 * That a standard is met.
 *
 * @param version counted from 1 for each item; the last one is in force
 */
public record StandardEvidence(
        UUID id,
        UUID contactPointId,
        StandardItem item,
        int version,
        String note,
        Attachment file,
        String addedBy,
        OffsetDateTime addedAt) {
    public StandardEvidence {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(contactPointId, "contactPointId");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(addedAt, "addedAt");
    }
}
