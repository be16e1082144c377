package org.jianyan.consultation.internal.jpa;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.hibernate.Session;
import org.hibernate.query.Query;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.consultation.CampaignMark;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionGroup;
import org.jianyan.consultation.OpinionKind;
import org.jianyan.consultation.Stance;

/** Queries on texts and groups. */
public final class GroupStore {
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
                    ((Number) row[0]).longValue(),
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
        return recorded("", "", after, upTo)
                .setMaxResults(limit)
                .getResultStream()
                .map(Worded::of)
                .toList();
    }

    /** Those of them that are the first in a consultation to say what they say. */
    public List<Worded> texts(UUID consultationId, long after, long upTo) {
        return recorded(
                        ", opinion_text t --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n",
                        " and t.id = o.id and t.consultation_id = :consultation",
                        after,
                        upTo)
                .setParameter("consultation", consultationId.toString())
                .getResultStream()
                .map(Worded::of)
                .toList();
    }

    /** Derby is told, in what is a comment to others, to look up what belongs to each entry: by itself it reads all there is. */
    @SuppressWarnings("unchecked")
    private Query<Object[]> recorded(String table, String condition, long after, long upTo) {
        return em.createNativeQuery(
                        """
                        select e.position, o.id, o.submission_id, o.consultation_id, o.provision_id, o.provision_label,
                            o.provision_position, o.kind, o.stance, o.content, o.wording
                        from --DERBY-PROPERTIES joinOrder=FIXED
                            ledger_entry e, opinion o --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                            %s
                        where e.kind = 'SUBMISSION' and e.position > :after and e.position <= :upTo
                            and o.submission_id = e.subject_id %s
                        order by e.position, o.id"""
                                .formatted(table, condition))
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .unwrap(Query.class);
    }

    /** In which group each text of a consultation is; the first text of a group comes first. */
    public List<Membership> memberships(UUID consultationId) {
        return em.createQuery(
                        "select t.id, g.id, g.kind, g.stance, g.isSettled from TextEntity t, GroupEntity g"
                                + " where t.groupId = g.id and g.consultationId = :consultation"
                                + " order by t.id",
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
        return ids.stream()
                .map(id -> em.find(GroupEntity.class, id.toString()))
                .filter(Objects::nonNull)
                .toList();
    }

    public void add(Object row) {
        em.persist(row);
    }

    /** Makes a group that no person had a hand in part of another one. */
    public void unite(GroupEntity from, GroupEntity into, boolean isMixed) {
        em.createQuery("update TextEntity t set t.groupId = :into where t.groupId = :from")
                .setParameter("into", into.id().toString())
                .setParameter("from", from.id().toString())
                .executeUpdate();
        into.grow(new Growth(from.texts(), from.opinions(), isMixed || from.isMixed(), false), Integer.MAX_VALUE);
        em.remove(from);
    }

    /**
     * What a group takes in.
     *
     * @param isMixed whether there are other turning words in it
     * @param isTelling whether it is too long to be worded alike by chance
     */
    public record Growth(int texts, int opinions, boolean isMixed, boolean isTelling) {
        public Growth plus(Growth more) {
            return new Growth(
                    texts + more.texts, opinions + more.opinions, isMixed || more.isMixed, isTelling || more.isTelling);
        }
    }

    /** More opinions say what texts say. */
    public void growTexts(Map<UUID, Integer> more) {
        batch("update opinion_text set opinions = opinions + ? where id = ?", more.entrySet(), (row, statement) -> {
            statement.setInt(1, row.getValue());
            statement.setString(2, row.getKey().toString());
        });
    }

    /** As {@link GroupEntity#grow}, without reading the groups. */
    public void growGroups(Map<UUID, Growth> more, int campaignFrom) {
        em.flush();
        batch(
                "update opinion_group set texts = texts + ?, opinions = opinions + ?,"
                        + " is_mixed = case when ? = 1 then 1 else is_mixed end,"
                        + " campaign = case when campaign is null and opinions + ? >= ? then 'SUGGESTED'"
                        + " else campaign end where id = ?",
                more.entrySet(),
                (row, statement) -> {
                    Growth growth = row.getValue();
                    statement.setInt(1, growth.texts());
                    statement.setInt(2, growth.opinions());
                    statement.setInt(3, growth.isMixed() ? 1 : 0);
                    statement.setInt(4, growth.opinions());
                    statement.setInt(5, growth.isTelling() ? campaignFrom : Integer.MAX_VALUE);
                    statement.setString(6, row.getKey().toString());
                });
    }

    private interface Setting<T> {
        void set(T row, PreparedStatement statement) throws SQLException;
    }

    /** JPA has no way to send many updates at once. */
    private <T> void batch(String update, Collection<T> rows, Setting<T> setting) {
        if (rows.isEmpty()) {
            return;
        }
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(update)) {
                for (T row : rows) {
                    setting.set(row, statement);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
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

    /** How many groups have a mark. */
    public long campaigns(UUID consultationId, CampaignMark mark) {
        return em.createQuery(
                        "select count(g) from GroupEntity g where g.consultationId = :consultation"
                                + " and g.campaign = :mark",
                        Long.class)
                .setParameter("consultation", consultationId.toString())
                .setParameter("mark", mark.name())
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

    /** Groups with a mark, the largest first. */
    public Page<OpinionGroup> campaigns(UUID consultationId, CampaignMark mark, PageRequest page) {
        return rows("g.campaign = :mark", page, consultationId, query -> query.setParameter("mark", mark.name()));
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
