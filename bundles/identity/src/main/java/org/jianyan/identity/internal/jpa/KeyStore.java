package org.jianyan.identity.internal.jpa;

import java.util.List;
import javax.persistence.EntityManager;

/** Queries on which keys the database needs. */
public final class KeyStore {
    private final EntityManager em;

    public KeyStore(EntityManager em) {
        this.em = em;
    }

    /** Oldest first. */
    public List<DataKeyEntity> keys() {
        return em.createQuery("select k from DataKeyEntity k order by k.createdAt, k.id", DataKeyEntity.class)
                .getResultList();
    }
}
