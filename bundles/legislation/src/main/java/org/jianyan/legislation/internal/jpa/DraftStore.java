package org.jianyan.legislation.internal.jpa;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.Law;
import org.jianyan.legislation.Provision;

/** Queries on drafts, versions, provisions. */
public final class DraftStore {
    private final EntityManager em;

    public DraftStore(EntityManager em) {
        this.em = em;
    }

    public void add(Draft draft, List<Provision> provisions) {
        em.persist(new DraftEntity(draft));
        draft.versions().forEach(version -> em.persist(new DraftVersionEntity(version)));
        em.flush();
        provisions.forEach(provision -> em.persist(new ProvisionEntity(provision)));
    }

    public void add(DraftVersion version, List<Provision> provisions) {
        em.persist(new DraftVersionEntity(version));
        em.flush();
        provisions.forEach(provision -> em.persist(new ProvisionEntity(provision)));
    }

    public Optional<Draft> draft(UUID id) {
        return Optional.ofNullable(em.find(DraftEntity.class, id.toString()))
                .map(draft -> withVersions(List.of(draft)).get(0));
    }

    public Page<Draft> drafts(List<String> scopes, PageRequest page) {
        var query = em.createQuery(
                        "select d from DraftEntity d where d.id > :after and "
                                + Scopes.condition("d.organisationPath", scopes.size()) + " order by d.id",
                        DraftEntity.class)
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        return Page.of(withVersions(query.getResultList()), page.limit(), Draft::id);
    }

    /** Drafts whose newest version has a day from which it is in force. */
    public Page<Law> laws(PageRequest page) {
        List<Law> laws = em.createQuery(
                        "select d, v from DraftEntity d, DraftVersionEntity v where d.id > :after and v.draftId = d.id"
                                + " and v.inForceFrom is not null and v.number ="
                                + " (select max(n.number) from DraftVersionEntity n where n.draftId = d.id) order by d.id",
                        Object[].class)
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1)
                .getResultStream()
                .map(row -> ((DraftEntity) row[0]).toLaw((DraftVersionEntity) row[1]))
                .toList();
        return Page.of(laws, page.limit(), Law::id);
    }

    private List<Draft> withVersions(List<DraftEntity> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        Map<String, List<DraftVersionEntity>> versions = em.createQuery(
                        "select v from DraftVersionEntity v where v.draftId in :drafts order by v.number",
                        DraftVersionEntity.class)
                .setParameter("drafts", drafts.stream().map(DraftEntity::id).toList())
                .getResultStream()
                .collect(groupingBy(DraftVersionEntity::draftId));
        return drafts.stream()
                .map(draft -> draft.toRecord(versions.getOrDefault(draft.id(), List.of())))
                .toList();
    }

    public List<Provision> provisions(UUID versionId) {
        return em.createQuery(
                        "select p from ProvisionEntity p where p.versionId = :version order by p.position",
                        ProvisionEntity.class)
                .setParameter("version", versionId.toString())
                .getResultStream()
                .map(ProvisionEntity::toRecord)
                .toList();
    }
}
