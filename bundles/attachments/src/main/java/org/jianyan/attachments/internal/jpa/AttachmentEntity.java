package org.jianyan.attachments.internal.jpa;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.attachments.Attachment;

@Entity
@Table(name = "attachment")
public class AttachmentEntity {
    @Id
    private String id;

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size_bytes")
    private int size;

    private String sha256;
    private byte[] content;

    @Column(name = "created_at")
    private Instant createdAt;

    protected AttachmentEntity() {}

    public AttachmentEntity(Attachment attachment, byte[] content) {
        id = attachment.id().toString();
        name = attachment.name();
        mediaType = attachment.mediaType();
        size = attachment.size();
        sha256 = attachment.sha256();
        this.content = content;
        createdAt = attachment.createdAt().toInstant();
    }
}
