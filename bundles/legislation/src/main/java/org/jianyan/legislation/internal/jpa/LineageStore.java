package org.jianyan.legislation.internal.jpa;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jianyan.commons.Uuids;
import org.jianyan.legislation.LineageLink;

/** Queries on the links between versions. */
public final class LineageStore {
    private final EntityManager em;

    public LineageStore(EntityManager em) {
        this.em = em;
    }

    public void add(UUID draftId, UUID from, UUID to, List<LineageLink> links, int position) {
        int next = position;
        for (LineageLink link : links) {
            em.persist(new ProvisionLinkEntity(Uuids.next(), draftId, from, to, link, next));
            next++;
        }
    }

    /** A link, locked until the transaction ends. */
    public Optional<ProvisionLinkEntity> locked(UUID id) {
        return Optional.ofNullable(em.find(ProvisionLinkEntity.class, id.toString(), LockModeType.PESSIMISTIC_WRITE));
    }

    public List<ProvisionLinkEntity> links(UUID from, UUID to) {
        return em.createQuery(
                        "select l from ProvisionLinkEntity l where l.fromVersionId = :from and l.toVersionId = :to"
                                + " order by l.position, l.id",
                        ProvisionLinkEntity.class)
                .setParameter("from", from.toString())
                .setParameter("to", to.toString())
                .getResultList();
    }

    public void remove(Collection<ProvisionLinkEntity> links) {
        links.forEach(em::remove);
        em.flush();
    }

    /** Gives provisions of a version and of all later ones, which continue an identity, another one. */
    public void rename(UUID draftId, int fromNumber, UUID lineageId, UUID other) {
        em.flush();
        em.createQuery(
                        "update ProvisionEntity p set p.lineageId = :other where p.lineageId = :lineage and p.versionId in"
                                + " (select v.id from DraftVersionEntity v where v.draftId = :draft and v.number >= :number)")
                .setParameter("other", other.toString())
                .setParameter("lineage", lineageId.toString())
                .setParameter("draft", draftId.toString())
                .setParameter("number", fromNumber)
                .executeUpdate();
        em.clear();
    }
}
