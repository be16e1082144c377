package org.jianyan.consultation.internal.jpa;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.consultation.GroupChange;

/** What people do to groups, and undo. */
public final class GroupChangeStore {
    private final EntityManager em;

    public GroupChangeStore(EntityManager em) {
        this.em = em;
    }

    /** Groups of a consultation that hold texts. */
    public List<GroupEntity> groups(UUID consultationId, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select g from GroupEntity g where g.consultationId = :consultation and g.id in :ids"
                                        + " and g.texts > 0 order by g.id",
                                GroupEntity.class)
                        .setParameter("consultation", consultationId.toString())
                        .setParameter("ids", texts(ids))
                        .getResultList();
    }

    /** In which group some texts are. */
    public Map<UUID, UUID> groupsOf(UUID consultationId, Collection<UUID> textIds) {
        return textIds.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select t from TextEntity t where t.consultationId = :consultation and t.id in :ids",
                                TextEntity.class)
                        .setParameter("consultation", consultationId.toString())
                        .setParameter("ids", texts(textIds))
                        .getResultStream()
                        .collect(Collectors.toMap(TextEntity::id, TextEntity::groupId));
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    /** Keeps a change, and how the groups it touches are now; their number of texts follows by {@link #recount}. */
    public void begin(GroupChangeEntity change, Collection<GroupEntity> groups) {
        em.persist(change);
        em.flush();
        groups.forEach(group -> {
            em.persist(new GroupBeforeEntity(change.id(), group));
            group.settle();
        });
    }

    /** A new group like another one, for some of its texts. */
    public GroupEntity split(UUID id, GroupEntity other, UUID textId) {
        GroupEntity group = new GroupEntity(id, other, textId.toString());
        em.persist(group);
        return group;
    }

    /** Moves every text of some groups into one. */
    public void moveAll(GroupChangeEntity change, Collection<UUID> from, UUID into) {
        move(change, "group_id", from, into);
    }

    /** Moves some texts into a group. */
    public void move(GroupChangeEntity change, Collection<UUID> textIds, UUID into) {
        move(change, "id", textIds, into);
    }

    private void move(GroupChangeEntity change, String column, Collection<UUID> ids, UUID into) {
        em.flush();
        em.createNativeQuery("insert into group_change_move (change_id, text_id, from_group_id)"
                        + " select cast(:change as varchar(36)), id, group_id from opinion_text where " + column
                        + " in (:ids)")
                .setParameter("change", change.id())
                .setParameter("ids", texts(ids))
                .executeUpdate();
        em.createNativeQuery("update opinion_text set group_id = :into where " + column + " in (:ids)")
                .setParameter("into", into.toString())
                .setParameter("ids", texts(ids))
                .executeUpdate();
        em.clear();
    }

    /** Counts the texts of groups anew after some were moved, and the groups of their consultation. */
    public void recount(UUID consultationId, Collection<UUID> ids) {
        em.flush();
        Map<String, Object[]> counts = new HashMap<>();
        em.createQuery(
                        "select t.groupId, count(t), sum(t.opinions), min(t.id) from TextEntity t"
                                + " where t.groupId in :ids group by t.groupId",
                        Object[].class)
                .setParameter("ids", texts(ids))
                .getResultStream()
                .forEach(row -> counts.put((String) row[0], row));
        long before = 0;
        for (GroupEntity group : byIds(ids)) {
            before += group.texts() > 0 ? 1 : 0;
            Object[] row = counts.get(group.id().toString());
            if (row == null) {
                group.recount(0, 0, null);
            } else {
                group.recount(((Long) row[1]).intValue(), ((Long) row[2]).intValue(), (String) row[3]);
            }
        }
        new GroupingStore(em).count(consultationId).change(counts.size() - before);
    }

    public List<GroupEntity> byIds(Collection<UUID> ids) {
        return new GroupingStore(em).groups(ids);
    }

    public Optional<GroupChangeEntity> change(UUID consultationId, UUID id) {
        return em.createQuery(
                        "select c from GroupChangeEntity c where c.consultationId = :consultation and c.id = :id",
                        GroupChangeEntity.class)
                .setParameter("consultation", consultationId.toString())
                .setParameter("id", id.toString())
                .getResultStream()
                .findFirst();
    }

    /** A later change of one of its groups that was not undone. */
    public Optional<GroupChangeEntity> later(GroupChangeEntity change) {
        return em.createQuery(
                        "select c from GroupChangeEntity c where c.undoneBy is null and c.id > :id and exists"
                                + " (select b.groupId from GroupBeforeEntity b, GroupBeforeEntity own where b.changeId = c.id"
                                + " and own.changeId = :id and own.groupId = b.groupId) order by c.id desc",
                        GroupChangeEntity.class)
                .setParameter("id", change.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Puts texts and groups back to where and what they were.
     *
     * @return the groups
     */
    public List<UUID> putBack(GroupChangeEntity change) {
        em.flush();
        em.createNativeQuery("update opinion_text set group_id = (select m.from_group_id from group_change_move m"
                        + " where m.change_id = :change and m.text_id = opinion_text.id)"
                        + " where id in (select m.text_id from group_change_move m where m.change_id = :change)")
                .setParameter("change", change.id())
                .executeUpdate();
        List<GroupBeforeEntity> before = before(List.of(change.id()));
        Map<UUID, GroupEntity> groups =
                byIds(before.stream().map(row -> UUID.fromString(row.groupId())).toList()).stream()
                        .collect(Collectors.toMap(GroupEntity::id, group -> group));
        before.forEach(row -> groups.get(UUID.fromString(row.groupId())).restore(row));
        return List.copyOf(groups.keySet());
    }

    private List<GroupBeforeEntity> before(Collection<String> changes) {
        return em.createQuery(
                        "select b from GroupBeforeEntity b where b.changeId in :changes order by b.groupId",
                        GroupBeforeEntity.class)
                .setParameter("changes", changes)
                .getResultList();
    }

    public GroupChange toRecord(GroupChangeEntity change) {
        return change.toRecord(before(List.of(change.id())).stream()
                .map(GroupBeforeEntity::groupId)
                .toList());
    }

    /** Changes, the last first. */
    public Page<GroupChange> changes(UUID consultationId, PageRequest page) {
        List<GroupChangeEntity> changes = em.createQuery(
                        "select c from GroupChangeEntity c where c.consultationId = :consultation and c.id < :before"
                                + " order by c.id desc",
                        GroupChangeEntity.class)
                .setParameter("consultation", consultationId.toString())
                .setParameter("before", page.after().isEmpty() ? "g" : page.after())
                .setMaxResults(page.limit() + 1)
                .getResultList();
        Map<String, List<String>> groups = changes.isEmpty()
                ? Map.of()
                : before(changes.stream().map(GroupChangeEntity::id).toList()).stream()
                        .collect(Collectors.groupingBy(
                                GroupBeforeEntity::changeId,
                                Collectors.mapping(GroupBeforeEntity::groupId, Collectors.toList())));
        return Page.of(
                changes.stream()
                        .map(change -> change.toRecord(groups.getOrDefault(change.id(), List.of())))
                        .toList(),
                page.limit(),
                GroupChange::id);
    }
}
