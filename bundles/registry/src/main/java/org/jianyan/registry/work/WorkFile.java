package org.jianyan.registry.work;

import java.util.Objects;
import java.util.UUID;
import org.jianyan.attachments.Attachment;

/**
 * A file that belongs to a training, to money spent or to a request for support.
 *
 * @param ownerId what it belongs to
 */
public record WorkFile(UUID id, UUID ownerId, Attachment file, String addedBy) {
    public WorkFile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ownerId, "ownerId");
        Objects.requireNonNull(file, "file");
    }

    /** With its content. */
    public record Content(WorkFile file, byte[] bytes) {}
}
