package org.jianyan.publicity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jianyan.attachments.Attachment;

/**
 * Something to hand out, with all its versions.
 *
 * @param versions oldest first
 */
public record Material(UUID id, UUID campaignId, String title, List<Version> versions) {
    public Material {
        versions = List.copyOf(versions);
    }

    /** @param number counted from 1 */
    public record Version(int number, String note, Attachment file, String addedBy, OffsetDateTime addedAt) {}
}
