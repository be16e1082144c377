package org.jianyan.consultation.internal.jpa;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hibernate.Session;
import org.hibernate.query.Query;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;

/** What grouping reads and writes. */
public final class GroupingStore {
    private final EntityManager em;

    public GroupingStore(EntityManager em) {
        this.em = em;
    }

    /**
     * An opinion's words and what they are about.
     *
     * @param position of its submission in the ledger
     * @param text what was deleted is like nothing else: its identifier
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
        private boolean isErased() {
            return text.equals(id);
        }

        /** With the words of somebody else who said the same. */
        private Worded says(OpinionEntity other) {
            return new Worded(
                    position,
                    id,
                    submissionId,
                    consultationId,
                    provisionId,
                    provisionLabel,
                    provisionPosition,
                    kind,
                    stance,
                    other.grouped());
        }

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
                    ((Number) row[11]).intValue() == 1 ? (String) row[1] : row[9] + Objects.toString(row[10], ""));
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
        List<Worded> texts = new ArrayList<>();
        recorded(
                        ", opinion_text t --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n",
                        " and t.id = o.id and t.consultation_id = :consultation",
                        after,
                        upTo)
                .setParameter("consultation", consultationId.toString())
                .getResultStream()
                .map(Worded::of)
                .forEach(texts::add);
        LivingWords living = new LivingWords(em);
        texts.replaceAll(text ->
                text.isErased() ? living.ofText(text.id()).map(text::says).orElse(text) : text);
        return texts;
    }

    /** Derby is told, in what is a comment to others, to look up what belongs to each entry: by itself it reads all there is. */
    @SuppressWarnings("unchecked")
    private Query<Object[]> recorded(String table, String condition, long after, long upTo) {
        return em.createNativeQuery(
                        """
                        select e.position, o.id, o.submission_id, o.consultation_id, o.provision_id, o.provision_label,
                            o.provision_position, o.kind, o.stance, o.content, o.wording, o.is_erased
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
}
