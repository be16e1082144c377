package org.jianyan.extensions.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A version of an extension, as it came. */
@Entity
@Table(name = "extension_version")
public class VersionEntity {
    @Id
    private String id;

    private String name;
    private String version;
    private String sha256;
    private String signer;

    @Column(name = "publisher_id")
    private String publisherId;

    private byte[] jar;

    protected VersionEntity() {}

    /** @param publisherId {@code null} if it is unsigned */
    public VersionEntity(
            UUID id, String name, String version, String sha256, String signer, UUID publisherId, byte[] jar) {
        this.id = id.toString();
        this.name = name;
        this.version = version;
        this.sha256 = sha256;
        this.signer = signer;
        this.publisherId = publisherId == null ? null : publisherId.toString();
        this.jar = jar;
    }
}
