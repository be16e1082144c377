package org.jianyan.consultation.internal;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;

/** A consultation's opinions in the order of the text, as they are for others, read a few hundred at a time. */
public final class InTextOrder implements Iterator<Opinion> {
    private static final int CHUNK = 500;

    private final JpaTemplate jpa;
    private final UUID consultationId;
    private final String contactPointPath;
    private Iterator<OpinionEntity> chunk;
    private OpinionEntity last;

    /** @param contactPointPath whose opinions, {@code null} for everybody's */
    public InTextOrder(JpaTemplate jpa, UUID consultationId, String contactPointPath) {
        this.jpa = jpa;
        this.consultationId = consultationId;
        this.contactPointPath = contactPointPath;
        chunk = next(Integer.MIN_VALUE, "");
    }

    private Iterator<OpinionEntity> next(int position, String after) {
        return jpa.txExpr(TransactionType.Supports, em -> new OpinionStore(em)
                        .inTextOrder(consultationId, contactPointPath, position, after, CHUNK))
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
    public Opinion next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        last = chunk.next();
        return last.toRecord().forOthers();
    }
}
