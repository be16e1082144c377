package org.jianyan.extensions.internal.jpa;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.extensions.ExtensionEvent;

/** Queries on extensions; a jar is read only when it is asked for. */
public final class ExtensionStore {
    private final EntityManager em;

    public ExtensionStore(EntityManager em) {
        this.em = em;
    }

    /** A version without its jar. */
    public record StoredVersion(
            UUID id, String name, String version, String sha256, String signer, String publisherId) {}

    /** Begins a change: others wait until the transaction ends, and nodes look what it was. */
    public long nextRevision() {
        return em.find(RevisionEntity.class, (short) 1, LockModeType.PESSIMISTIC_WRITE)
                .next();
    }

    public long revision() {
        return em.createQuery("select r.revision from RevisionEntity r", Long.class)
                .getSingleResult();
    }

    /** All that were not removed, by name. */
    public List<ExtensionEntity> list() {
        return em.createQuery(
                        "select e from ExtensionEntity e"
                                + " where e.state <> org.jianyan.extensions.ExtensionState.REMOVED order by e.name",
                        ExtensionEntity.class)
                .getResultList();
    }

    public Optional<ExtensionEntity> find(String name) {
        return Optional.ofNullable(em.find(ExtensionEntity.class, name));
    }

    public void add(Object entity) {
        em.persist(entity);
    }

    /** Sends the jar at once and forgets it. */
    public void add(VersionEntity version) {
        em.persist(version);
        em.flush();
        em.detach(version);
    }

    /** Of all extensions, in the order in which they came. */
    public List<StoredVersion> versions() {
        return versions("", query -> {});
    }

    public List<StoredVersion> versions(String name) {
        return versions(" where v.name = :name", query -> query.setParameter("name", name));
    }

    private List<StoredVersion> versions(String condition, Consumer<TypedQuery<Object[]>> binding) {
        TypedQuery<Object[]> query = em.createQuery(
                "select v.id, v.name, v.version, v.sha256, v.signer, v.publisherId from VersionEntity v" + condition
                        + " order by v.id",
                Object[].class);
        binding.accept(query);
        return query.getResultStream()
                .map(row -> new StoredVersion(
                        UUID.fromString((String) row[0]),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5]))
                .toList();
    }

    public byte[] jar(UUID id) {
        return (byte[]) em.createQuery("select v.id, v.jar from VersionEntity v where v.id = :id", Object[].class)
                .setParameter("id", id.toString())
                .getSingleResult()[1];
    }

    /**
     * @param name of one extension, or {@code null} for all
     * @param scopes paths at, below or above which they have to be
     */
    public Page<ExtensionEvent> events(String name, List<String> scopes, PageRequest page) {
        TypedQuery<EventEntity> query = em.createQuery(
                "select e from EventEntity e where e.id > :after"
                        + (name == null ? "" : " and e.name = :name")
                        + " and (" + Scopes.condition("e.scopePath", scopes.size()) + " or e.scopePath in :above)"
                        + " order by e.id",
                EventEntity.class);
        query.setParameter("after", page.after());
        query.setParameter("above", Scopes.withThoseAbove(scopes));
        if (name != null) {
            query.setParameter("name", name);
        }
        Scopes.bind(query::setParameter, scopes);
        List<EventEntity> rows = query.setMaxResults(page.limit() + 1).getResultList();
        return Page.of(rows.stream().map(EventEntity::toRecord).toList(), page.limit(), ExtensionEvent::id);
    }

    /** Oldest first. */
    public List<PublisherEntity> publishers() {
        return em.createQuery("select p from PublisherEntity p order by p.id", PublisherEntity.class)
                .getResultList();
    }

    public Optional<PublisherEntity> publisher(UUID id) {
        return Optional.ofNullable(em.find(PublisherEntity.class, id.toString()));
    }

    public Optional<PublisherEntity> publisher(String sha256) {
        return em.createQuery("select p from PublisherEntity p where p.sha256 = :sha256", PublisherEntity.class)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }
}
