package org.jianyan.attachments;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A file without its content.
 *
 * @param name as it was handed in
 * @param mediaType as found in the content, whatever the name claims
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 */
public record Attachment(UUID id, String name, String mediaType, int size, String sha256, OffsetDateTime createdAt) {}
