package org.jianyan.consultation.internal.jpa;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.LedgerKind;
import org.jianyan.consultation.author.Erasure;
import org.jianyan.consultation.author.ErasureGround;
import org.jianyan.consultation.internal.Seal;
import org.jianyan.consultation.internal.jpa.LedgerEntryEntity.Leaf;

/** The ledger in the database. */
public final class LedgerStore {
    private static final String OF_SUBMISSIONS =
            "select o from OpinionEntity o where o.submissionId in :ids order by o.id";

    private static final Map<LedgerKind, Class<? extends Recordable>> RECORDABLE = new EnumMap<>(Map.of(
            LedgerKind.DECISION, DecisionEntity.class,
            LedgerKind.PLACEMENT, PlacementEntity.class,
            LedgerKind.SCREENING, ScreeningEntity.class,
            LedgerKind.ATTACHMENT, AttachedEntity.class,
            LedgerKind.ERASURE, ErasureEntity.class));

    private final EntityManager em;

    public LedgerStore(EntityManager em) {
        this.em = em;
    }

    /**
     * Seals submissions with their opinions, for {@link #append}. Before they are persisted: what changes an entity
     * afterwards costs an update of its row.
     */
    static List<Leaf> sealed(Seal seal, Map<SubmissionEntity, List<OpinionEntity>> submissions) {
        List<Leaf> leaves = new ArrayList<>();
        submissions.forEach((submission, opinions) -> {
            opinions.forEach(opinion -> opinion.seal(seal));
            String salt = Seal.salt();
            leaves.add(new Leaf(
                    LedgerKind.SUBMISSION, submission.id(), salt, submission.commitment(seal, salt, opinions)));
        });
        return leaves;
    }

    /** Records decisions, placements, screenings or files. */
    void record(Seal seal, Collection<? extends Recordable> rows) {
        append(
                seal,
                rows.stream()
                        .map(row -> {
                            String salt = Seal.salt();
                            return new Leaf(row.ledgerKind(), row.id(), salt, row.commitment(seal, salt));
                        })
                        .toList());
    }

    /** Appends within the running transaction. The head stays locked until its end: append last. */
    void append(Seal seal, List<Leaf> leaves) {
        em.flush();
        LedgerHeadEntity head = locked();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (Leaf leaf : leaves) {
            LedgerEntryEntity entry = new LedgerEntryEntity(head.position() + 1, head.hash(), leaf, seal, now);
            em.persist(entry);
            head.move(entry);
        }
        em.flush();
    }

    /** Locks the ledger against whoever appends, until the transaction ends. */
    public LedgerHeadEntity locked() {
        LedgerHeadEntity head = em.find(LedgerHeadEntity.class, LedgerHeadEntity.ONLY, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(head);
        return head;
    }

    public LedgerHeadEntity head() {
        return em.find(LedgerHeadEntity.class, LedgerHeadEntity.ONLY);
    }

    public List<LedgerEntryEntity> entries(long after, int limit) {
        return em.createQuery(
                        "select e from LedgerEntryEntity e where e.position > :after order by e.position",
                        LedgerEntryEntity.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    public Optional<LedgerEntryEntity> ofSubmission(UUID submission) {
        return entry(LedgerKind.SUBMISSION, submission);
    }

    private Optional<LedgerEntryEntity> entry(LedgerKind kind, UUID subject) {
        return em.createQuery(
                        "select e from LedgerEntryEntity e where e.kind = :kind and e.subjectId = :subject",
                        LedgerEntryEntity.class)
                .setParameter("kind", kind.name())
                .setParameter("subject", subject.toString())
                .getResultStream()
                .findFirst();
    }

    /** What some entries stand for, as it is now. */
    public Map<LedgerEntryEntity, Recorded> recorded(List<LedgerEntryEntity> entries) {
        Map<LedgerKind, List<LedgerEntryEntity>> byKind = entries.stream().collect(groupingBy(LedgerEntryEntity::kind));
        Map<LedgerEntryEntity, Recorded> recorded = new HashMap<>();
        byKind.forEach((kind, some) -> {
            List<String> ids =
                    some.stream().map(entry -> entry.subject().toString()).toList();
            if (kind == LedgerKind.SUBMISSION) {
                submissions(some, ids, recorded);
                return;
            }
            Map<UUID, Recordable> rows =
                    all(RECORDABLE.get(kind), ids).stream().collect(toMap(Recordable::id, row -> row));
            Set<UUID> erased = kind == LedgerKind.ATTACHMENT ? erasedAmong(ids) : Set.of();
            for (LedgerEntryEntity entry : some) {
                Recordable row = rows.get(entry.subject());
                String commitment = erased.contains(entry.subject())
                        ? entry.commitment()
                        : row == null ? null : row.commitment(entry.seal(), entry.salt());
                recorded.put(entry, new Recorded(commitment, null, row instanceof AttachedEntity file ? file : null));
            }
        });
        return recorded;
    }

    private void submissions(
            List<LedgerEntryEntity> entries, List<String> ids, Map<LedgerEntryEntity, Recorded> recorded) {
        Map<UUID, SubmissionEntity> rows =
                all(SubmissionEntity.class, ids).stream().collect(toMap(SubmissionEntity::id, row -> row));
        Map<UUID, List<OpinionEntity>> opinions = em.createQuery(OF_SUBMISSIONS, OpinionEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(groupingBy(OpinionEntity::submissionId));
        Map<UUID, List<ErasureEntity>> erasures =
                erasures(ids).stream().collect(groupingBy(ErasureEntity::submissionId));
        for (LedgerEntryEntity entry : entries) {
            List<OpinionEntity> own = opinions.getOrDefault(entry.subject(), List.of());
            SubmissionEntity row = rows.get(entry.subject());
            List<ErasureEntity> erased = erasures.getOrDefault(entry.subject(), List.of());
            String commitment = row == null ? null : commitment(entry, row, own, erased);
            String altered = own.stream()
                    .filter(opinion -> !(opinion.isErased()
                            ? erased.stream().anyMatch(erasure -> erasure.took(opinion.id()))
                            : opinion.isSealedBy(entry.seal())))
                    .map(opinion -> opinion.toRecord().id().toString())
                    .findFirst()
                    .orElse(null);
            recorded.put(entry, new Recorded(commitment, altered, null));
        }
    }

    /** Of what was deleted only the remainder can be told to be as it was; the chain holds the commitment to the whole. */
    private static String commitment(
            LedgerEntryEntity entry, SubmissionEntity row, List<OpinionEntity> own, List<ErasureEntity> erasures) {
        if (erasures.isEmpty()) {
            return row.commitment(entry.seal(), entry.salt(), own);
        }
        boolean isAsLeft = erasures.stream()
                .allMatch(erasure ->
                        erasure.leaves(row.commitment(entry.seal(), erasure.id().toString(), own)));
        return isAsLeft ? entry.commitment() : "";
    }

    private List<ErasureEntity> erasures(List<String> submissions) {
        return em.createQuery(
                        "select distinct e from ErasureEntity e left join fetch e.items where e.submissionId in :ids",
                        ErasureEntity.class)
                .setParameter("ids", submissions)
                .getResultList();
    }

    /** The deletions of what a submission brought, in their order. */
    public List<ErasureEntity> erasures(UUID submission) {
        return erasures(List.of(submission.toString())).stream()
                .sorted(Comparator.comparing(ErasureEntity::id))
                .toList();
    }

    private Set<UUID> erasedAmong(List<String> items) {
        return em.createQuery("select i from ErasureEntity e join e.items i where i in :ids", String.class)
                .setParameter("ids", items)
                .getResultStream()
                .map(UUID::fromString)
                .collect(toSet());
    }

    /** On whose word something is deleted, and why. */
    public record Deletion(ErasureGround ground, String reason, String by) {}

    /**
     * Deletes what a submission brought, and records that. The ledger is to be locked.
     *
     * @param opinions those of it to be deleted
     * @param files all that came with it
     */
    public Erasure erase(
            Deletion deletion,
            SubmissionEntity submission,
            List<OpinionEntity> opinions,
            List<AttachedEntity> files,
            Seal seal) {
        UUID id = Uuids.next();
        LedgerEntryEntity entry = ofSubmission(submission.id()).orElseThrow();
        List<UUID> fileIds = files.stream().map(AttachedEntity::id).toList();
        opinions.forEach(OpinionEntity::erase);
        submission.erase();
        files.forEach(em::remove);
        entry.forgetSalt();
        fileIds.forEach(file -> entry(LedgerKind.ATTACHMENT, file).ifPresent(LedgerEntryEntity::forgetSalt));
        em.flush();
        List<OpinionEntity> own = em.createQuery(OF_SUBMISSIONS, OpinionEntity.class)
                .setParameter("ids", List.of(submission.id().toString()))
                .getResultList();
        ErasureEntity erasure = new ErasureEntity(
                id,
                submission.id(),
                deletion,
                submission.commitment(entry.seal(), id.toString(), own),
                Stream.concat(opinions.stream().map(OpinionEntity::id), fileIds.stream())
                        .toList());
        em.persist(erasure);
        record(seal, List.of(erasure));
        return erasure.toRecord();
    }

    private <T> List<T> all(Class<T> type, List<String> ids) {
        return em.createQuery("select r from " + type.getSimpleName() + " r where r.id in :ids", type)
                .setParameter("ids", ids)
                .getResultList();
    }

    /**
     * What an entry stands for.
     *
     * @param commitment to it as it is now, {@code null} if it is not there
     * @param alteredOpinion identifier of an opinion that is not what was sealed, {@code null} for none
     * @param file whose content is to be what was attached, {@code null} for none
     */
    public record Recorded(String commitment, String alteredOpinion, AttachedEntity file) {}

    /** The greatest identifier of what is recorded; none if nothing is. */
    public Optional<UUID> lastIdentifier() {
        return Stream.concat(Stream.of(SubmissionEntity.class, OpinionEntity.class), RECORDABLE.values().stream())
                .map(type -> em.createQuery("select max(r.id) from " + type.getSimpleName() + " r", String.class)
                        .getSingleResult())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(UUID::fromString);
    }

    /** A row of some kind that has no entry. */
    public Optional<String> unrecorded(LedgerKind kind) {
        String entity = (kind == LedgerKind.SUBMISSION ? SubmissionEntity.class : RECORDABLE.get(kind)).getSimpleName();
        return em.createQuery(
                        "select r.id from " + entity + " r where not exists (select e.position from LedgerEntryEntity e"
                                + " where e.kind = :kind and e.subjectId = r.id) order by r.id",
                        String.class)
                .setParameter("kind", kind.name())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Records what was kept before there was a ledger; the ledger is to be locked.
     *
     * @return how many rows; call again until there is none
     */
    public int recordEarlier(Seal seal, int limit) {
        List<SubmissionEntity> submissions = without(SubmissionEntity.class, LedgerKind.SUBMISSION, limit);
        Map<UUID, List<OpinionEntity>> opinions = submissions.isEmpty()
                ? Map.of()
                : em.createQuery(OF_SUBMISSIONS, OpinionEntity.class)
                        .setParameter(
                                "ids",
                                submissions.stream()
                                        .map(submission -> submission.id().toString())
                                        .toList())
                        .getResultStream()
                        .collect(groupingBy(OpinionEntity::submissionId));
        Map<SubmissionEntity, List<OpinionEntity>> both = new LinkedHashMap<>();
        submissions.forEach(submission -> both.put(submission, opinions.getOrDefault(submission.id(), List.of())));
        append(seal, sealed(seal, both));
        int recorded = submissions.size();
        for (Map.Entry<LedgerKind, Class<? extends Recordable>> recordable : RECORDABLE.entrySet()) {
            List<? extends Recordable> rows = without(recordable.getValue(), recordable.getKey(), limit);
            record(seal, rows);
            recorded += rows.size();
        }
        return recorded;
    }

    private <T> List<T> without(Class<T> type, LedgerKind kind, int limit) {
        return em.createQuery(
                        "select r from " + type.getSimpleName()
                                + " r where not exists (select e.position from LedgerEntryEntity e"
                                + " where e.kind = :kind and e.subjectId = r.id) order by r.id",
                        type)
                .setParameter("kind", kind.name())
                .setMaxResults(limit)
                .getResultList();
    }
}
