package org.jianyan.attachments.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.jianyan.attachments.Attachment;

/** Queries on attachments; a content is read only when it is asked for. */
public final class AttachmentStore {
    private final EntityManager em;

    public AttachmentStore(EntityManager em) {
        this.em = em;
    }

    /** Sends the content at once: what the transaction locks afterwards is not held up by it. */
    public void add(Attachment attachment, byte[] content) {
        AttachmentEntity row = new AttachmentEntity(attachment, content);
        em.persist(row);
        em.flush();
        em.detach(row);
    }

    public List<Attachment> list(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a.id, a.name, a.mediaType, a.size, a.sha256, a.createdAt from AttachmentEntity a"
                                        + " where a.id in :ids",
                                Object[].class)
                        .setParameter("ids", ids.stream().map(UUID::toString).toList())
                        .getResultStream()
                        .map(row -> new Attachment(
                                UUID.fromString((String) row[0]),
                                (String) row[1],
                                (String) row[2],
                                (Integer) row[3],
                                (String) row[4],
                                ((Instant) row[5]).atOffset(ZoneOffset.UTC)))
                        .toList();
    }

    public void delete(UUID id) {
        em.createQuery("delete from AttachmentEntity a where a.id = :id")
                .setParameter("id", id.toString())
                .executeUpdate();
    }

    public Optional<byte[]> content(UUID id) {
        return em.createQuery("select a.id, a.content from AttachmentEntity a where a.id = :id", Object[].class)
                .setParameter("id", id.toString())
                .getResultStream()
                .map(row -> (byte[]) row[1])
                .findFirst();
    }
}
