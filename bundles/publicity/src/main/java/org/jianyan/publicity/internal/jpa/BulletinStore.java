package org.jianyan.publicity.internal.jpa;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.publicity.Bulletin;

/** Queries on bulletins. */
public final class BulletinStore {
    private final EntityManager em;

    public BulletinStore(EntityManager em) {
        this.em = em;
    }

    /** Begins a series unless it is there; fails if somebody else begins it at this moment. */
    public void beginSeries(String path, int year) {
        if (em.find(BulletinSeriesEntity.class, series(path, year)) == null) {
            em.persist(new BulletinSeriesEntity(series(path, year)));
            em.flush();
        }
    }

    /** The next number of a series, which nobody else gets: the series is locked until the transaction ends. */
    public int next(String path, int year) {
        return em.find(BulletinSeriesEntity.class, series(path, year), LockModeType.PESSIMISTIC_WRITE)
                .next();
    }

    private static String series(String path, int year) {
        return year + " " + path;
    }

    public void add(BulletinEntity bulletin) {
        em.persist(bulletin);
        em.flush();
    }

    public Optional<Bulletin> bulletin(UUID id) {
        return Optional.ofNullable(em.find(BulletinEntity.class, id.toString())).map(BulletinEntity::toRecord);
    }

    /** Bulletins below one of the scopes or of an organisation above one. */
    /** Of organisations at and below a path. */
    public List<Bulletin> issuedBelow(String path, int year) {
        return em.createQuery(
                        "select b from BulletinEntity b where b.organisationPath like :path and b.issuedOn between :from"
                                + " and :to",
                        BulletinEntity.class)
                .setParameter("path", path + "%")
                .setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("to", LocalDate.of(year, 12, 31))
                .getResultStream()
                .map(BulletinEntity::toRecord)
                .toList();
    }

    public Page<Bulletin> bulletins(List<String> scopes, PageRequest page) {
        var query = em.createQuery(
                        "select b from BulletinEntity b where b.id > :after and (b.organisationPath in :above or "
                                + Scopes.condition("b.organisationPath", scopes.size()) + ") order by b.id",
                        BulletinEntity.class)
                .setParameter("after", page.after())
                .setParameter("above", Scopes.withThoseAbove(scopes))
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        return Page.of(query.getResultStream().map(BulletinEntity::toRecord).toList(), page.limit(), Bulletin::id);
    }
}
