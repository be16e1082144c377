package org.jianyan.consultation.internal.jpa;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.consultation.CampaignMark;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionGroup;

/** Groups, their texts and opinions, as people read them. */
public final class GroupStore {
    private final EntityManager em;

    public GroupStore(EntityManager em) {
        this.em = em;
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
                        "select g, o from GroupEntity g, OpinionEntity o where o.id = g.textId"
                                + " and g.consultationId = :consultation and " + condition
                                + " and g.opinions <= :size and (g.opinions < :size or g.id > :after)"
                                + " order by g.opinions desc, g.id",
                        Object[].class))
                .setParameter("consultation", consultationId.toString())
                .setParameter("size", cursor.opinions())
                .setParameter("after", cursor.id())
                .setMaxResults(page.limit() + 1)
                .getResultStream()
                .map(row -> {
                    GroupEntity group = (GroupEntity) row[0];
                    return group.toRecord(
                            shown(group.id().toString(), (OpinionEntity) row[1]).content());
                })
                .toList();
        return Page.of(rows, page.limit(), GroupCursor::of);
    }

    /** Texts of a group with how many opinions say so, in the order of their arrival. */
    public Page<Said> said(UUID groupId, PageRequest page) {
        List<Said> rows = em.createQuery(
                        "select t.id, t.opinions, o from TextEntity t, OpinionEntity o"
                                + " where o.id = t.id and t.groupId = :group and t.id > :after order by t.id",
                        Object[].class)
                .setParameter("group", groupId.toString())
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1)
                .getResultStream()
                .map(row -> new Said(
                        UUID.fromString((String) row[0]),
                        (Integer) row[1],
                        living((OpinionEntity) row[2]).written()))
                .toList();
        return Page.of(rows, page.limit(), Said::id);
    }

    /** What stands for a group: its first text. */
    public String first(UUID groupId) {
        return em.createQuery(
                        "select o from GroupEntity g, OpinionEntity o where o.id = g.textId and g.id = :group",
                        OpinionEntity.class)
                .setParameter("group", groupId.toString())
                .getResultStream()
                .map(opinion -> shown(groupId.toString(), opinion).written())
                .findFirst()
                .orElse("");
    }

    private OpinionEntity shown(String groupId, OpinionEntity first) {
        return first.isErased()
                ? new LivingWords(em).ofGroup(groupId, first.id().toString()).orElse(first)
                : first;
    }

    private OpinionEntity living(OpinionEntity first) {
        return first.isErased()
                ? new LivingWords(em).ofText(first.id().toString()).orElse(first)
                : first;
    }

    /** A text and how many opinions say so. */
    public record Said(UUID id, int opinions, String text) {}

    /**
     * Where an opinion is.
     *
     * @param opinions how many are in the group
     */
    public record Place(UUID groupId, int opinions) {}

    /** The groups that some opinions are in; those not grouped yet are left out. */
    public Map<UUID, Place> places(Collection<UUID> opinions) {
        if (opinions.isEmpty()) {
            return Map.of();
        }
        return Stream.of(
                        "select t.id, g.id, g.opinions from TextEntity t, GroupEntity g where g.id = t.groupId"
                                + " and t.id in :ids",
                        "select c.id, g.id, g.opinions from CopyEntity c, TextEntity t, GroupEntity g where t.id = c.textId"
                                + " and g.id = t.groupId and c.id in :ids")
                .flatMap(query -> em.createQuery(query, Object[].class)
                        .setParameter(
                                "ids", opinions.stream().map(UUID::toString).toList())
                        .getResultStream())
                .collect(Collectors.toMap(
                        row -> UUID.fromString((String) row[0]),
                        row -> new Place(UUID.fromString((String) row[1]), ((Number) row[2]).intValue()),
                        (one, same) -> one));
    }

    /** All opinions of some groups of a consultation, by their identifiers. */
    public List<UUID> members(UUID consultationId, Collection<UUID> groupIds) {
        if (groupIds.isEmpty()) {
            return List.of();
        }
        return Stream.of(
                        "select t.id from TextEntity t where t.consultationId = :consultation and t.groupId in :groups",
                        "select c.id from CopyEntity c, TextEntity t where t.id = c.textId"
                                + " and t.consultationId = :consultation and t.groupId in :groups")
                .flatMap(query -> em.createQuery(query, String.class)
                        .setParameter("consultation", consultationId.toString())
                        .setParameter(
                                "groups", groupIds.stream().map(UUID::toString).toList())
                        .getResultStream())
                .map(UUID::fromString)
                .toList();
    }

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
