package org.jianyan.extensions;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A certificate whose holder's signature makes an extension trusted, or that of an authority which certifies such holders.
 *
 * @param subject as in the certificate
 * @param sha256 fingerprint of the certificate
 * @param validTo what is signed is not taken any more afterwards; what runs goes on
 * @param revokedAt {@code null} if it is trusted
 */
public record Publisher(
        UUID id,
        String subject,
        String sha256,
        OffsetDateTime validFrom,
        OffsetDateTime validTo,
        OffsetDateTime trustedAt,
        OffsetDateTime revokedAt) {}
