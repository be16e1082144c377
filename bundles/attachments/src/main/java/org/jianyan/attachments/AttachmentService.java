package org.jianyan.attachments;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps files in the database, so that a file is kept if, and only if, the record it belongs to is. Checks no rights: for
 * domains, which check their own.
 */
@ProviderType
public interface AttachmentService {
    /** Pictures that every browser and word processor shows. */
    Set<String> PICTURES = Set.of("image/jpeg", "image/png");

    /** Papers, tables and pictures as offices exchange them. */
    Set<String> PAPERS = Set.of(
            "image/jpeg",
            "image/png",
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "text/plain");

    /**
     * Takes a file in, however slowly it comes: outside transactions. Two steps, so that no database connection waits for
     * a sender.
     *
     * @param mediaTypes what is accepted, as found in the content
     * @param maxBytes the largest size accepted here; never more than the platform's
     * @throws org.jianyan.commons.ValidationException if the file is empty, too large, nameless or of another type
     */
    Upload receive(String name, InputStream content, Set<String> mediaTypes, int maxBytes);

    /** As {@link #receive(String, InputStream, Set, int)}, up to the platform's largest size. */
    default Upload receive(String name, InputStream content, Set<String> mediaTypes) {
        return receive(name, content, mediaTypes, Integer.MAX_VALUE);
    }

    /**
     * Keeps a file in the running transaction.
     *
     * @throws org.jianyan.commons.Unavailable if too many are being kept at once
     */
    void add(Upload upload);

    /** @throws org.jianyan.commons.NotFound if there is none */
    Attachment get(UUID id);

    /** Those that exist among some, in no order. */
    List<Attachment> list(Collection<UUID> ids);

    /** The bytes. */
    byte[] content(UUID id);

    /** Deletes a file in the running transaction; nothing if there is none. */
    void delete(UUID id);
}
