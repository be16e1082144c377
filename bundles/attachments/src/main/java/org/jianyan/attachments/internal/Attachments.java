package org.jianyan.attachments.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.apache.tika.Tika;
import org.jianyan.attachments.Attachment;
import org.jianyan.attachments.AttachmentService;
import org.jianyan.attachments.internal.jpa.AttachmentStore;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(configurationPid = "org.jianyan.attachments")
public final class Attachments implements AttachmentService {
    private final JpaTemplate jpa;
    private final AttachmentsConfig config;
    private final Tika tika = new Tika();

    @Activate
    public Attachments(@Reference(target = "(osgi.unit.name=attachments)") JpaTemplate jpa, AttachmentsConfig config) {
        this.jpa = jpa;
        this.config = config;
    }

    @Override
    public Attachment add(String name, InputStream content, Set<String> mediaTypes) {
        new Violations().text("name", name, 200).throwIfAny();
        byte[] bytes = read(content);
        String mediaType = tika.detect(bytes, name);
        new Violations()
                .require(bytes.length > 0, "content", "empty", "文件没有内容")
                .require(
                        bytes.length <= config.max_bytes(),
                        "content",
                        "too-large",
                        "文件最大 " + config.max_bytes() + " 字节")
                .require(
                        bytes.length == 0 || mediaTypes.contains(mediaType),
                        "content",
                        "media-type",
                        "文件内容是 " + mediaType + "，应为 " + new TreeSet<>(mediaTypes) + " 之一")
                .throwIfAny();
        Attachment attachment = new Attachment(
                Uuids.next(), name, mediaType, bytes.length, Sha256.hex(bytes), OffsetDateTime.now(ZoneOffset.UTC));
        jpa.tx(TransactionType.Required, em -> new AttachmentStore(em).add(attachment, bytes));
        return attachment;
    }

    /** One byte more than allowed tells that there is more. */
    private byte[] read(InputStream content) {
        try {
            return content.readNBytes(config.max_bytes() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Attachment get(UUID id) {
        return list(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("没有附件 " + id));
    }

    @Override
    public List<Attachment> list(Collection<UUID> ids) {
        return jpa.txExpr(TransactionType.Supports, em -> new AttachmentStore(em).list(ids));
    }

    @Override
    public byte[] content(UUID id) {
        return jpa.txExpr(TransactionType.Supports, em -> new AttachmentStore(em).content(id))
                .orElseThrow(() -> new NotFound("没有附件 " + id));
    }
}
