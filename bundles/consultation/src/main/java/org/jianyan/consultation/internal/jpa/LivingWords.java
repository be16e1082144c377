package org.jianyan.consultation.internal.jpa;

import java.util.Optional;
import javax.persistence.EntityManager;

/**
 * Words of texts whose first author had them deleted, as others left them who said the same: one author's word takes nobody
 * else's off the board.
 */
final class LivingWords {
    private static final String COPIES = "select o from CopyEntity c, OpinionEntity o where c.textId = :id"
            + " and o.id = c.id and o.isErased = 0 order by o.id";
    private static final String TEXTS = "select o from TextEntity t, OpinionEntity o where t.groupId = :id"
            + " and o.id = t.id and o.isErased = 0 order by o.id";

    private final EntityManager em;

    LivingWords(EntityManager em) {
        this.em = em;
    }

    /** An opinion that says what a text says. */
    Optional<OpinionEntity> ofText(String textId) {
        return first(COPIES, textId);
    }

    /** An opinion that says what the texts of a group say, best the first of them. */
    Optional<OpinionEntity> ofGroup(String groupId, String firstTextId) {
        return ofText(firstTextId).or(() -> first(TEXTS, groupId));
    }

    private Optional<OpinionEntity> first(String query, String id) {
        return em.createQuery(query, OpinionEntity.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
