package org.jianyan.consultation.internal.jpa;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.jianyan.commons.Scopes;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.spi.OpinionKind;

/** What is counted of a consultation, out of its tallies: as many rows as there are different ones, not as opinions. */
public final class FigureStore {
    private final EntityManager em;

    public FigureStore(EntityManager em) {
        this.em = em;
    }

    /** @param path empty for the public */
    public record Intake(LocalDate day, String method, String path, long submissions, long opinions) {}

    /**
     * @param path empty for the public
     * @param decision {@code null} while there is none
     */
    public record Held(int position, String label, OpinionKind kind, String path, Decision decision, long opinions) {}

    /** What came in from below one of the scopes; {@code null} for all, the public included. */
    public List<Intake> intake(UUID consultation, List<String> scopes) {
        return of(
                        "t.receivedOn, t.method, t.contactPointPath, t.submissions, t.opinions from IntakeTallyEntity t",
                        consultation,
                        scopes)
                .getResultStream()
                .map(row -> new Intake(
                        LocalDate.parse((String) row[0]), (String) row[1], (String) row[2], (Long) row[3], (Long)
                                row[4]))
                .toList();
    }

    /** The opinions from below one of the scopes; {@code null} for all, those of the public included. */
    public List<Held> held(UUID consultation, List<String> scopes) {
        return of(
                        "t.provisionPosition, t.provisionLabel, t.kind, t.contactPointPath, t.decision, t.opinions"
                                + " from TallyEntity t",
                        consultation,
                        scopes)
                .getResultStream()
                .map(row -> new Held(
                        (Integer) row[0],
                        (String) row[1],
                        OpinionKind.valueOf((String) row[2]),
                        (String) row[3],
                        ((String) row[4]).isEmpty() ? null : Decision.valueOf((String) row[4]),
                        (Long) row[5]))
                .toList();
    }

    private TypedQuery<Object[]> of(String what, UUID consultation, List<String> scopes) {
        String within = scopes == null ? "" : " and " + Scopes.condition("t.contactPointPath", scopes.size());
        TypedQuery<Object[]> query = em.createQuery(
                        "select " + what + " where t.consultationId = :consultation" + within, Object[].class)
                .setParameter("consultation", consultation.toString());
        if (scopes != null) {
            Scopes.bind(query::setParameter, scopes);
        }
        return query;
    }
}
