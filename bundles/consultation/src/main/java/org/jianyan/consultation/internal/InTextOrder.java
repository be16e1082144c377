package org.jianyan.consultation.internal;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;

/**
 * A table's rows for a consultation's opinions in the order of the text, as they are for others, read a few hundred at a time.
 *
 * @param <R> a row
 */
public final class InTextOrder<R> implements Iterator<R> {
    private static final int CHUNK = 500;

    private final JpaTemplate jpa;
    private final UUID consultationId;
    private final String contactPointPath;
    private final Function<List<Opinion>, List<R>> rows;
    private Iterator<R> chunk;
    private OpinionEntity last;

    /**
     * @param contactPointPath whose opinions, {@code null} for everybody's
     * @param rows makes a row of each
     */
    public InTextOrder(
            JpaTemplate jpa, UUID consultationId, String contactPointPath, Function<List<Opinion>, List<R>> rows) {
        this.jpa = jpa;
        this.consultationId = consultationId;
        this.contactPointPath = contactPointPath;
        this.rows = rows;
        chunk = next(Integer.MIN_VALUE, "");
    }

    private Iterator<R> next(int position, String after) {
        List<OpinionEntity> opinions = jpa.txExpr(TransactionType.Supports, em -> new OpinionStore(em)
                .inTextOrder(consultationId, contactPointPath, position, after, CHUNK));
        last = opinions.isEmpty() ? null : opinions.get(opinions.size() - 1);
        return rows.apply(opinions.stream()
                        .map(opinion -> opinion.toRecord().forOthers())
                        .toList())
                .iterator();
    }

    @Override
    public boolean hasNext() {
        if (!chunk.hasNext() && last != null) {
            chunk = next(last.position(), last.id().toString());
        }
        return chunk.hasNext();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return chunk.next();
    }
}
