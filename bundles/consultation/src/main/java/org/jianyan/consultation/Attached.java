package org.jianyan.consultation;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A file handed in with a submission.
 *
 * @param id of its record in the ledger
 * @param mediaType as found in the content, whatever the name claims
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 */
public record Attached(UUID id, String name, String mediaType, int size, String sha256, OffsetDateTime attachedAt) {}
