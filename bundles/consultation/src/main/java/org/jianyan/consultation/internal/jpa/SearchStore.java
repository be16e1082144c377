package org.jianyan.consultation.internal.jpa;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hibernate.query.Query;

/** What the search index reads. */
public final class SearchStore {
    private static final int FETCH = 500;

    /** Which opinions an entry of each kind is about. */
    private static final List<String> ENTRIES = List.of(
            "ledger_entry e, opinion o --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n"
                    + " where e.kind = 'SUBMISSION' and o.submission_id = e.subject_id",
            "ledger_entry e, adoption_decision d --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n"
                    + ", opinion o --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n"
                    + " where e.kind = 'DECISION' and d.id = e.subject_id and o.id = d.opinion_id",
            "ledger_entry e, opinion_screening d --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n"
                    + ", opinion o --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n"
                    + " where e.kind = 'SCREENING' and d.id = e.subject_id and o.id = d.opinion_id",
            "ledger_entry e, erasure d --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n"
                    + ", opinion o --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n"
                    + " where e.kind = 'ERASURE' and d.id = e.subject_id and o.submission_id = d.submission_id");

    private final EntityManager em;

    public SearchStore(EntityManager em) {
        this.em = em;
    }

    /**
     * An opinion as it is now.
     *
     * @param path of the contact point, {@code null} for the public
     * @param provisionPosition -1 for the whole text
     */
    public record Row(
            String id,
            String consultationId,
            String path,
            String provisionId,
            int provisionPosition,
            String kind,
            String stance,
            List<String> words,
            String method,
            String decision,
            boolean isHidden,
            Instant submittedAt) {
        private static Row of(Object[] row) {
            return new Row(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    ((Number) row[4]).intValue(),
                    (String) row[5],
                    (String) row[6],
                    Stream.of(row[7], row[8], row[9])
                            .map(String.class::cast)
                            .filter(words -> words != null && !words.isEmpty())
                            .toList(),
                    (String) row[10],
                    (String) row[11],
                    ((Number) row[12]).intValue() == 1,
                    ((Timestamp) row[13]).toInstant());
        }
    }

    /** Gives away, one by one, the opinions that entries of the ledger are about, whatever was done to them. */
    public void changed(long after, long upTo, Consumer<Row> rows) {
        ENTRIES.forEach(entries -> {
            try (Stream<Object[]> stream = query(entries, after, upTo).getResultStream()) {
                stream.map(Row::of).forEach(rows);
            }
        });
    }

    /** Whether words were deleted by one of some entries. */
    public boolean isErasing(long after, long upTo) {
        return !em.createQuery("select e.position from LedgerEntryEntity e where e.position > :after"
                        + " and e.position <= :upTo and e.kind = 'ERASURE'")
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Query<Object[]> query(String entries, long after, long upTo) {
        return em.createNativeQuery(
                        """
                        select o.id, o.consultation_id, o.contact_point_path, o.provision_id, o.provision_position, o.kind,
                            o.stance, o.content, o.reason, o.wording, o.method, o.decision, o.is_hidden,
                            (select s.submitted_at from submission s where s.id = o.submission_id)
                        from --DERBY-PROPERTIES joinOrder=FIXED
                        """
                                + entries
                                + " and e.position > :after and e.position <= :upTo order by e.position, o.id")
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .unwrap(Query.class)
                .setFetchSize(FETCH);
    }

    /** What binds an entry to all before it; empty if there is no such entry. */
    public String hash(long position) {
        LedgerEntryEntity entry = em.find(LedgerEntryEntity.class, position);
        return entry == null ? "" : entry.hash();
    }
}
