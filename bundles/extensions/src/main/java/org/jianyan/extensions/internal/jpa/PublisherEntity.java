package org.jianyan.extensions.internal.jpa;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.extensions.Publisher;

/** A certificate that is trusted, or was. */
@Entity
@Table(name = "extension_publisher")
public class PublisherEntity {
    @Id
    private String id;

    private String subject;
    private String sha256;
    private String certificate;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "valid_to")
    private Instant validTo;

    @Column(name = "trusted_at")
    private Instant trustedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected PublisherEntity() {}

    /** @param certificate in DER, as Base64 */
    public PublisherEntity(Publisher publisher, String certificate) {
        id = publisher.id().toString();
        subject = publisher.subject();
        sha256 = publisher.sha256();
        this.certificate = certificate;
        validFrom = publisher.validFrom().toInstant();
        validTo = publisher.validTo().toInstant();
        trustedAt = publisher.trustedAt().toInstant();
    }

    public void revoke(Instant at) {
        revokedAt = at;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public String certificate() {
        return certificate;
    }

    public Publisher toRecord() {
        return new Publisher(
                id(),
                subject,
                sha256,
                utc(validFrom),
                utc(validTo),
                utc(trustedAt),
                revokedAt == null ? null : utc(revokedAt));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
