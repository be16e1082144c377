package org.jianyan.consultation.internal.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.consultation.LedgerKind;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionGroup;
import org.jianyan.consultation.OpinionKind;
import org.jianyan.consultation.Stance;

/** Queries on texts and groups. */
public final class GroupStore {
    private static final String WORDED = "select %s, o.id, o.submissionId, o.consultationId, o.provisionId,"
            + " o.provisionLabel, o.provisionPosition, o.kind, o.stance, o.content, o.wording";

    private static final int IN = 500;

    private final EntityManager em;

    public GroupStore(EntityManager em) {
        this.em = em;
    }

    /**
     * An opinion's words and what they are about.
     *
     * @param position of its submission in the ledger
     */
    public record Worded(
            long position,
            String id,
            String submissionId,
            String consultationId,
            String provisionId,
            String provisionLabel,
            int provisionPosition,
            OpinionKind kind,
            Stance stance,
            String text) {
        private static Worded of(Object[] row) {
            return new Worded(
                    (Long) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    (String) row[5],
                    (Integer) row[6],
                    OpinionKind.valueOf((String) row[7]),
                    row[8] == null ? null : Stance.valueOf((String) row[8]),
                    row[9] + Objects.toString(row[10], ""));
        }
    }

    /** Where a text is. */
    public record Membership(String textId, UUID groupId, OpinionKind kind, Stance stance, boolean isSettled) {}

    public GroupingHeadEntity head() {
        return em.find(GroupingHeadEntity.class, GroupingHeadEntity.ONLY);
    }

    /** Locks out whoever else groups or changes groups, until the transaction ends. */
    public GroupingHeadEntity lockedHead() {
        GroupingHeadEntity head =
                em.find(GroupingHeadEntity.class, GroupingHeadEntity.ONLY, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(head);
        return head;
    }

    /** Opinions of submissions recorded behind a position and up to another, in the order of the ledger. */
    public List<Worded> recorded(long after, long upTo, int limit) {
        return worded(em.createQuery(
                        WORDED.formatted("e.position") + " from LedgerEntryEntity e, OpinionEntity o"
                                + " where e.kind = :kind and e.position > :after and e.position <= :upTo"
                                + " and o.submissionId = e.subjectId order by e.position, o.id",
                        Object[].class)
                .setParameter("kind", LedgerKind.SUBMISSION.name())
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .setMaxResults(limit));
    }

    /** The distinct texts of a consultation behind a place in the order of the ledger. */
    public List<Worded> texts(UUID consultationId, long position, String after, int limit) {
        return worded(em.createQuery(
                        WORDED.formatted("t.ledgerPosition") + " from TextEntity t, OpinionEntity o"
                                + " where t.consultationId = :consultation and t.ledgerPosition >= :position"
                                + " and (t.ledgerPosition > :position or t.id > :after) and o.id = t.id"
                                + " order by t.ledgerPosition, t.id",
                        Object[].class)
                .setParameter("consultation", consultationId.toString())
                .setParameter("position", position)
                .setParameter("after", after)
                .setMaxResults(limit));
    }

    private static List<Worded> worded(TypedQuery<Object[]> query) {
        return query.getResultStream().map(Worded::of).toList();
    }

    /** In which group each text of a consultation is; the text that stands for a group comes first. */
    public List<Membership> memberships(UUID consultationId) {
        return em.createQuery(
                        "select t.id, g.id, g.kind, g.stance, g.isSettled from TextEntity t, GroupEntity g"
                                + " where g.id = t.groupId and t.consultationId = :consultation"
                                + " order by t.ledgerPosition, t.id",
                        Object[].class)
                .setParameter("consultation", consultationId.toString())
                .getResultStream()
                .map(row -> new Membership(
                        (String) row[0],
                        UUID.fromString((String) row[1]),
                        OpinionKind.valueOf((String) row[2]),
                        row[3] == null ? null : Stance.valueOf((String) row[3]),
                        (Integer) row[4] == 1))
                .toList();
    }

    public List<GroupEntity> groups(Collection<UUID> ids) {
        return chunks(ids, "select g from GroupEntity g where g.id in :ids", GroupEntity.class);
    }

    public List<TextEntity> texts(Collection<UUID> ids) {
        return chunks(ids, "select t from TextEntity t where t.id in :ids order by t.id", TextEntity.class);
    }

    private <T> List<T> chunks(Collection<UUID> ids, String query, Class<T> type) {
        List<String> all = ids.stream().map(UUID::toString).toList();
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IN) {
            found.addAll(em.createQuery(query, type)
                    .setParameter("ids", all.subList(from, Math.min(all.size(), from + IN)))
                    .getResultList());
        }
        return found;
    }

    public void add(Object row) {
        em.persist(row);
    }

    /** Makes a group that no person had a hand in part of another one. */
    public void unite(GroupEntity from, GroupEntity into, boolean isMixed, int campaignFrom) {
        em.createQuery("update TextEntity t set t.groupId = :into where t.groupId = :from")
                .setParameter("into", into.id().toString())
                .setParameter("from", from.id().toString())
                .executeUpdate();
        into.grow(from.texts(), from.opinions(), isMixed || from.isMixed(), campaignFrom);
        em.remove(from);
    }

    /** What a consultation's submissions became; a new row if there is none. */
    public GroupingCountEntity count(UUID consultationId) {
        return findCount(consultationId).orElseGet(() -> {
            GroupingCountEntity count = new GroupingCountEntity(consultationId);
            em.persist(count);
            return count;
        });
    }

    public Optional<GroupingCountEntity> findCount(UUID consultationId) {
        return Optional.ofNullable(em.find(GroupingCountEntity.class, consultationId.toString()));
    }

    public long campaigns(UUID consultationId) {
        return em.createQuery(
                        "select count(g) from GroupEntity g where g.consultationId = :consultation and g.texts > 0"
                                + " and g.campaign in ('SUGGESTED', 'CONFIRMED')",
                        Long.class)
                .setParameter("consultation", consultationId.toString())
                .getSingleResult();
    }

    public Optional<OpinionGroup> group(UUID consultationId, UUID id) {
        return rows(
                        "g.id = :id",
                        new PageRequest(1, ""),
                        consultationId,
                        query -> query.setParameter("id", id.toString()))
                .items()
                .stream()
                .findFirst();
    }

    /** Groups on one provision by its place in the text, {@code null} for all; the largest first. */
    public Page<OpinionGroup> groups(UUID consultationId, Integer position, PageRequest page) {
        return position == null
                ? rows("g.opinions > 0", page, consultationId, query -> query)
                : rows(
                        "g.opinions > 0 and g.provisionPosition = :place",
                        page,
                        consultationId,
                        query -> query.setParameter("place", position));
    }

    public Page<OpinionGroup> campaigns(UUID consultationId, PageRequest page) {
        return rows(
                "g.opinions > 0 and g.campaign in ('SUGGESTED', 'CONFIRMED')", page, consultationId, query -> query);
    }

    private interface Bind {
        TypedQuery<Object[]> to(TypedQuery<Object[]> query);
    }

    private Page<OpinionGroup> rows(String condition, PageRequest page, UUID consultationId, Bind bind) {
        GroupCursor cursor = GroupCursor.parse(page.after());
        List<OpinionGroup> rows = bind.to(em.createQuery(
                        "select g, o.content from GroupEntity g, OpinionEntity o where o.id = g.textId"
                                + " and g.consultationId = :consultation and " + condition
                                + " and g.opinions <= :size and (g.opinions < :size or g.id > :after)"
                                + " order by g.opinions desc, g.id",
                        Object[].class))
                .setParameter("consultation", consultationId.toString())
                .setParameter("size", cursor.opinions())
                .setParameter("after", cursor.id())
                .setMaxResults(page.limit() + 1)
                .getResultStream()
                .map(row -> ((GroupEntity) row[0]).toRecord((String) row[1]))
                .toList();
        return Page.of(rows, page.limit(), GroupCursor::of);
    }

    /** Texts of a group with how many opinions say so, in the order of their arrival. */
    public Page<Said> said(UUID groupId, PageRequest page) {
        List<Said> rows = em.createQuery(
                        "select t.id, t.opinions, o.content, o.wording from TextEntity t, OpinionEntity o"
                                + " where o.id = t.id and t.groupId = :group and t.id > :after order by t.id",
                        Object[].class)
                .setParameter("group", groupId.toString())
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1)
                .getResultStream()
                .map(row -> new Said(
                        UUID.fromString((String) row[0]), (Integer) row[1], written((String) row[2], (String) row[3])))
                .toList();
        return Page.of(rows, page.limit(), Said::id);
    }

    /** What stands for a group: its first text. */
    public String first(UUID groupId) {
        return em.createQuery(
                        "select o.content, o.wording from GroupEntity g, OpinionEntity o where o.id = g.textId"
                                + " and g.id = :group",
                        Object[].class)
                .setParameter("group", groupId.toString())
                .getResultStream()
                .map(row -> written((String) row[0], (String) row[1]))
                .findFirst()
                .orElse("");
    }

    private static String written(String content, String wording) {
        return wording == null || wording.isEmpty() ? content : content + "\n" + wording;
    }

    /** A text and how many opinions say so. */
    public record Said(UUID id, int opinions, String text) {}

    /** The opinions of a group, in the order of their arrival. */
    public Page<Opinion> opinions(UUID consultationId, UUID groupId, PageRequest page) {
        Stream<UUID> firsts = ids(
                "select t.id from TextEntity t where t.groupId = :group and t.id > :after order by t.id",
                groupId,
                page);
        Stream<UUID> copies = ids(
                "select c.id from CopyEntity c, TextEntity t where t.id = c.textId and t.groupId = :group"
                        + " and c.id > :after order by c.id",
                groupId,
                page);
        List<UUID> both = Stream.concat(firsts, copies)
                .sorted(Comparator.comparing(UUID::toString))
                .limit(page.limit() + 1L)
                .toList();
        List<Opinion> rows = both.isEmpty()
                ? List.of()
                : new OpinionStore(em)
                        .byIds(consultationId, both).stream()
                                .map(OpinionEntity::toRecord)
                                .toList();
        return Page.of(rows, page.limit(), Opinion::id);
    }

    private Stream<UUID> ids(String query, UUID groupId, PageRequest page) {
        return em.createQuery(query, String.class)
                .setParameter("group", groupId.toString())
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1)
                .getResultStream()
                .map(UUID::fromString);
    }
}
