package org.jianyan.attachments.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.apache.tika.Tika;
import org.jianyan.attachments.Attachment;
import org.jianyan.attachments.AttachmentService;
import org.jianyan.attachments.Upload;
import org.jianyan.attachments.internal.jpa.AttachmentStore;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.Unavailable;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(configurationPid = "org.jianyan.attachments")
public final class Attachments implements AttachmentService {
    /** How many contents are in memory at a time, on their way to the database. */
    private static final int TOGETHER = 4;

    private static final long PATIENCE_SECONDS = 20;

    private final JpaTemplate jpa;
    private final AttachmentsConfig config;
    private final Tika tika = new Tika();
    private final Semaphore inMemory = new Semaphore(TOGETHER);

    @Activate
    public Attachments(@Reference(target = "(osgi.unit.name=attachments)") JpaTemplate jpa, AttachmentsConfig config) {
        this.jpa = jpa;
        this.config = config;
    }

    @Override
    public Upload receive(String name, InputStream content, Set<String> mediaTypes, int maxBytes) {
        new Violations().text("name", name, 200).throwIfAny();
        try {
            Path spooled = Files.createTempFile("attachment-", ".tmp");
            try {
                return checked(name, content, mediaTypes, Math.min(maxBytes, config.max_bytes()), spooled);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(spooled);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Upload checked(String name, InputStream content, Set<String> mediaTypes, int maxBytes, Path spooled)
            throws IOException {
        MessageDigest digest = Sha256.digest();
        long size;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(spooled), digest)) {
            size = copy(content, out, maxBytes);
        }
        String mediaType;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(spooled))) {
            mediaType = tika.detect(in, name);
        }
        new Violations()
                .require(size > 0, "content", "empty", "文件没有内容")
                .require(size <= maxBytes, "content", "too-large", "文件最大 " + maxBytes + " 字节")
                .require(
                        size == 0 || mediaTypes.contains(mediaType),
                        "content",
                        "media-type",
                        "文件内容是 " + mediaType + "，应为 " + new TreeSet<>(mediaTypes) + " 之一")
                .throwIfAny();
        Attachment file = new Attachment(
                Uuids.next(),
                name,
                mediaType,
                (int) size,
                HexFormat.of().formatHex(digest.digest()),
                OffsetDateTime.now(ZoneOffset.UTC));
        return new Upload(file, spooled);
    }

    /** Copies up to a limit, and one buffer more if there is more. */
    private static long copy(InputStream in, OutputStream out, int limit) throws IOException {
        byte[] buffer = new byte[8192];
        long size = 0;
        int read = in.read(buffer);
        while (read >= 0 && size <= limit) {
            out.write(buffer, 0, read);
            size += read;
            read = in.read(buffer);
        }
        return size;
    }

    @Override
    public void add(Upload upload) {
        try {
            if (!inMemory.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Unavailable("同时上传的人太多，文件未保存，请稍后再试");
            }
            try {
                byte[] bytes = Files.readAllBytes(upload.content());
                jpa.tx(TransactionType.Required, em -> new AttachmentStore(em).add(upload.file(), bytes));
            } finally {
                inMemory.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("服务器正在关闭，文件未保存");
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
    public void delete(UUID id) {
        jpa.tx(TransactionType.Required, em -> new AttachmentStore(em).delete(id));
    }

    @Override
    public byte[] content(UUID id) {
        return jpa.txExpr(TransactionType.Supports, em -> new AttachmentStore(em).content(id))
                .orElseThrow(() -> new NotFound("没有附件 " + id));
    }
}
