package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.Screening;
import org.jianyan.consultation.internal.Arrival;
import org.jianyan.consultation.internal.Seal;
import org.jianyan.consultation.internal.jpa.LedgerEntryEntity.Leaf;
import org.jianyan.consultation.spi.OpinionKind;

/** Queries on submissions, opinions, decisions. */
public final class OpinionStore {
    private final EntityManager em;

    public OpinionStore(EntityManager em) {
        this.em = em;
    }

    /**
     * Keeps submissions with their opinions and answers, and records them in the ledger.
     *
     * @throws org.jianyan.commons.Conflict if a questionnaire is closed or a quota is filled
     */
    public void add(Collection<Arrival> arrivals, Seal seal) {
        Map<SubmissionEntity, List<OpinionEntity>> submissions = new LinkedHashMap<>();
        arrivals.forEach(arrival -> submissions.put(
                new SubmissionEntity(arrival),
                arrival.opinions().stream().map(OpinionEntity::new).toList()));
        List<Leaf> leaves = LedgerStore.sealed(seal, submissions);
        submissions.keySet().forEach(em::persist);
        em.flush();
        submissions.values().forEach(opinions -> opinions.forEach(em::persist));
        arrivals.stream()
                .filter(arrival -> arrival.contact() != null)
                .forEach(arrival ->
                        em.persist(new ContactEntity(arrival.id(), arrival.contact(), arrival.submittedAt())));
        QuestionnaireStore questionnaires = new QuestionnaireStore(em);
        arrivals.forEach(questionnaires::answered);
        new LedgerStore(em).append(seal, leaves);
        Tally tally = new Tally();
        submissions.values().forEach(opinions -> opinions.forEach(opinion -> tally.add(opinion.tallied(), 1)));
        tally.write(em);
        IntakeTally intake = new IntakeTally();
        submissions.forEach((submission, opinions) -> intake.add(submission, opinions.size()));
        intake.write(em);
    }

    public List<SubmissionEntity> byEntryKeys(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : em.createQuery("select s from SubmissionEntity s where s.entryKey in :keys", SubmissionEntity.class)
                        .setParameter("keys", keys)
                        .getResultList();
    }

    public List<OpinionEntity> ofSubmission(UUID submissionId) {
        return em.createQuery(
                        "select o from OpinionEntity o where o.submissionId = :submission order by o.id",
                        OpinionEntity.class)
                .setParameter("submission", submissionId.toString())
                .getResultList();
    }

    /** Opinions from below one of the scopes; {@code null} for every opinion, those of the public included. */
    public Page<Opinion> opinions(UUID consultationId, List<String> scopes, PageRequest page) {
        String within = scopes == null ? "" : " and " + Scopes.condition("o.contactPointPath", scopes.size());
        var query = em.createQuery(
                        "select o from OpinionEntity o where o.consultationId = :consultation and o.id > :after"
                                + within + " order by o.id",
                        OpinionEntity.class)
                .setParameter("consultation", consultationId.toString())
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1);
        if (scopes != null) {
            Scopes.bind(query::setParameter, scopes);
        }
        return Page.of(query.getResultStream().map(OpinionEntity::toRecord).toList(), page.limit(), Opinion::id);
    }

    /**
     * Opinions in the order of the text, behind a place in that order. Asked in two steps, each a range of the index: for one
     * that says "or", Derby reads everything before the place as well.
     *
     * @param contactPointPath whose opinions, {@code null} for everybody's
     */
    public List<OpinionEntity> inTextOrder(
            UUID consultationId, String contactPointPath, int position, String after, int limit) {
        List<OpinionEntity> rows = new ArrayList<>();
        if (!after.isEmpty()) {
            rows.addAll(behind("o.provisionPosition = :position and o.id > :after", consultationId, contactPointPath)
                    .setParameter("position", position)
                    .setParameter("after", after)
                    .setMaxResults(limit)
                    .getResultList());
        }
        if (rows.size() < limit) {
            rows.addAll(behind("o.provisionPosition > :position", consultationId, contactPointPath)
                    .setParameter("position", position)
                    .setMaxResults(limit - rows.size())
                    .getResultList());
        }
        return rows;
    }

    private TypedQuery<OpinionEntity> behind(String place, UUID consultationId, String contactPointPath) {
        String whose = contactPointPath == null ? "" : " and o.contactPointPath = :path";
        TypedQuery<OpinionEntity> query = em.createQuery(
                        "select o from OpinionEntity o where o.consultationId = :consultation and " + place + whose
                                + " order by o.provisionPosition, o.id",
                        OpinionEntity.class)
                .setParameter("consultation", consultationId.toString());
        return contactPointPath == null ? query : query.setParameter("path", contactPointPath);
    }

    /** How many opinions of each kind came from a contact point. */
    public Map<OpinionKind, Long> countsByKind(UUID consultationId, String contactPointPath) {
        return em.createQuery(
                        "select t.kind, sum(t.opinions) from TallyEntity t where t.consultationId = :consultation"
                                + " and t.contactPointPath = :path and t.opinions > 0 group by t.kind",
                        Object[].class)
                .setParameter("consultation", consultationId.toString())
                .setParameter("path", contactPointPath)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> OpinionKind.valueOf((String) row[0]),
                        row -> (Long) row[1],
                        Long::sum,
                        () -> new EnumMap<>(OpinionKind.class)));
    }

    /** Those of a consultation, ordered; databases look up identifiers best if asked for nothing else. */
    public List<OpinionEntity> byIds(UUID consultationId, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select o from OpinionEntity o where o.id in :ids", OpinionEntity.class)
                        .setParameter("ids", ids.stream().map(UUID::toString).toList())
                        .getResultStream()
                        .filter(opinion -> opinion.isOf(consultationId))
                        .sorted(Comparator.comparing(OpinionEntity::id))
                        .toList();
    }

    /**
     * As {@link #byIds}, to be changed: behind the ledger's lock, so that nobody else changes them until the transaction
     * ends.
     */
    public List<OpinionEntity> toChange(UUID consultationId, Collection<UUID> ids) {
        new LedgerStore(em).locked();
        return byIds(consultationId, ids);
    }

    /** Opinions in the order of their arrival, behind one of them. */
    public List<Arrived> arrived(UUID consultationId, String after, int limit) {
        return em.createQuery(
                        "select o, s.submittedAt from OpinionEntity o, SubmissionEntity s where s.id = o.submissionId"
                                + " and o.consultationId = :consultation and o.id > :after order by o.id",
                        Object[].class)
                .setParameter("consultation", consultationId.toString())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Arrived(((OpinionEntity) row[0]).toRecord(), (Instant) row[1]))
                .toList();
    }

    /**
     * Decides on opinions, keeps the decisions and records them in the ledger.
     *
     * @param reason as it reads for each opinion
     */
    public void decide(
            List<OpinionEntity> opinions,
            Decision decision,
            Function<OpinionEntity, String> reason,
            String by,
            Seal seal) {
        Instant now = Instant.now();
        Tally tally = new Tally();
        List<DecisionEntity> decisions = new ArrayList<>();
        for (OpinionEntity opinion : opinions) {
            String because = reason.apply(opinion);
            tally.add(opinion.tallied(), -1);
            opinion.decide(decision, because);
            tally.add(opinion.tallied(), 1);
            decisions.add(new DecisionEntity(Uuids.next(), opinion.id(), decision, because, by, now));
        }
        decisions.forEach(em::persist);
        new LedgerStore(em).record(seal, decisions);
        tally.write(em);
    }

    /** When some opinions got the decision they have. */
    public Map<UUID, OffsetDateTime> decidedAt(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select d.opinionId, max(d.decidedAt) from DecisionEntity d where d.opinionId in :ids"
                                        + " group by d.opinionId",
                                Object[].class)
                        .setParameter("ids", ids.stream().map(UUID::toString).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(row -> UUID.fromString((String) row[0]), row -> ((Instant) row[1])
                                .atOffset(ZoneOffset.UTC)));
    }

    /** Keeps screenings and records them in the ledger. */
    public void screen(List<ScreeningEntity> screenings, Seal seal) {
        screenings.forEach(em::persist);
        new LedgerStore(em).record(seal, screenings);
    }

    /** Every screening of an opinion, in the order of their making. */
    public List<Screening> screenings(UUID opinionId) {
        return em.createQuery(
                        "select s from ScreeningEntity s where s.opinionId = :opinion order by s.id",
                        ScreeningEntity.class)
                .setParameter("opinion", opinionId.toString())
                .getResultStream()
                .map(ScreeningEntity::toRecord)
                .toList();
    }

    /** Numbers by provision and kind: all, and those decided. */
    public List<ProvisionCount> countsByProvision(UUID consultationId) {
        return em.createQuery(
                        "select t.provisionPosition, max(t.provisionId), max(t.provisionLabel), t.kind, sum(t.opinions),"
                                + " sum(case when t.decision = '' then 0L else t.opinions end)"
                                + " from TallyEntity t where t.consultationId = :consultation and t.opinions > 0"
                                + " group by t.provisionPosition, t.kind order by t.provisionPosition, t.kind",
                        Object[].class)
                .setParameter("consultation", consultationId.toString())
                .getResultStream()
                .map(row -> new ProvisionCount(
                        row[1] == null ? null : UUID.fromString((String) row[1]),
                        (String) row[2],
                        OpinionKind.valueOf((String) row[3]),
                        (Long) row[4],
                        (Long) row[5]))
                .toList();
    }

    /** Numbers by contact point and decision, below one of the scopes; {@code null} for all. */
    public List<SourceCount> countsBySource(UUID consultationId, List<String> scopes) {
        String within = scopes == null ? "" : " and " + Scopes.condition("t.contactPointPath", scopes.size());
        var query = em.createQuery(
                        "select t.contactPointPath, t.decision, sum(t.opinions) from TallyEntity t"
                                + " where t.consultationId = :consultation and t.opinions > 0" + within
                                + " group by t.contactPointPath, t.decision",
                        Object[].class)
                .setParameter("consultation", consultationId.toString());
        if (scopes != null) {
            Scopes.bind(query::setParameter, scopes);
        }
        return query.getResultStream()
                .map(row -> new SourceCount(
                        ((String) row[0]).isEmpty() ? null : (String) row[0],
                        ((String) row[1]).isEmpty() ? null : Decision.valueOf((String) row[1]),
                        (Long) row[2]))
                .toList();
    }

    /** A number of opinions on one provision. */
    public record ProvisionCount(UUID provisionId, String label, OpinionKind kind, long opinions, long decided) {}

    /** An opinion and when it was handed in. */
    public record Arrived(Opinion opinion, Instant submittedAt) {}

    /** A number of opinions from one source. */
    public record SourceCount(String contactPointPath, Decision decision, long opinions) {}
}
