package org.jianyan.consultation.internal.grouping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jianyan.consultation.internal.jpa.GroupingStore;
import org.jianyan.consultation.internal.jpa.GroupingStore.Membership;
import org.jianyan.consultation.internal.jpa.GroupingStore.Worded;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;

/** The texts of one consultation in memory, as the database has them up to a position of the ledger. Not thread-safe. */
final class KnownTexts {
    private static final int ENTRIES = 2_000;

    private final UUID consultationId;
    private final TextIndex index = new TextIndex();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    /** Groups whose identifier is not that of the text that stands for them. */
    private final Map<Integer, UUID> named = new HashMap<>();

    private final BitSet settled = new BitSet();
    private long position;
    private long revision;

    KnownTexts(UUID consultationId) {
        this.consultationId = consultationId;
    }

    /** Reads what others added and changed. */
    void catchUp(GroupingStore store, long to) {
        long nowRevision =
                store.findCount(consultationId).map(count -> count.revision()).orElse(0L);
        if (position == to && revision == nowRevision) {
            return;
        }
        for (long from = position; from < to; from += ENTRIES) {
            for (Chunk.Said said : Chunk.said(store.texts(consultationId, from, Math.min(to, from + ENTRIES)))) {
                int place = place(said.opinion());
                byte side = side(said.opinion().kind(), said.opinion().stance());
                ids.add(said.opinion().id());
                index.add(
                        place,
                        side,
                        said.wording(),
                        index.find(place, side, said.wording()).isCrowded());
            }
        }
        regroup(store.memberships(consultationId));
        position = to;
        revision = nowRevision;
    }

    private void regroup(List<Membership> memberships) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int number = 0; number < ids.size(); number++) {
            numbers.put(ids.get(number), number);
        }
        Map<UUID, Integer> roots = new HashMap<>();
        named.clear();
        settled.clear();
        for (Membership membership : memberships) {
            int number = numbers.get(membership.textId());
            int root = roots.computeIfAbsent(membership.groupId(), id -> number);
            index.regroup(number, root, side(membership.kind(), membership.stance()));
            if (root == number) {
                settled.set(root, membership.isSettled());
                if (!membership.groupId().toString().equals(membership.textId())) {
                    named.put(root, membership.groupId());
                }
            }
        }
    }

    private int place(Worded opinion) {
        return places.computeIfAbsent(Objects.toString(opinion.provisionId(), ""), id -> places.size());
    }

    private static byte side(OpinionKind kind, Stance stance) {
        return (byte) (kind.ordinal() * (Stance.values().length + 1) + (stance == null ? 0 : 1 + stance.ordinal()));
    }

    int size() {
        return ids.size();
    }

    long position() {
        return position;
    }

    void moveTo(long to) {
        position = to;
    }

    /**
     * What some opinions become.
     *
     * @param texts those that say something new
     * @param copies those that say what a text says, with that text
     * @param united groups that are to be united, each with the one that takes it in; those that were there before only
     */
    record Placed(List<Text> texts, Map<String, Copy> copies, Map<UUID, United> united) {}

    /** @param isMixed whether the turning words of both are others */
    record United(UUID into, boolean isMixed) {}

    /** An opinion that says what a text says. */
    record Copy(UUID textId, UUID groupId, boolean isTelling) {}

    /**
     * A new text.
     *
     * @param isTelling whether it is too long to be worded alike by chance
     * @param isMixed whether its turning words are others than those of its group
     */
    record Text(Worded opinion, UUID groupId, boolean isTelling, boolean isMixed) {}

    /** Puts opinions into groups. */
    Placed place(List<Chunk.Said> chunk) {
        int before = index.size();
        Map<Chunk.Said, Integer> repeated = new HashMap<>();
        Map<Integer, Chunk.Said> added = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Chunk.Said said : chunk) {
            int place = place(said.opinion());
            byte side = side(said.opinion().kind(), said.opinion().stance());
            TextIndex.Found found = index.find(place, side, said.wording());
            if (found.equal() >= 0) {
                repeated.put(said, found.equal());
                continue;
            }
            int number = index.add(place, side, said.wording(), found.isCrowded());
            ids.add(said.opinion().id());
            added.put(number, said);
            join(number, found.groups(), before, taken);
        }
        List<Text> texts = new ArrayList<>();
        added.forEach((number, said) -> texts.add(new Text(
                said.opinion(),
                groupId(index.group(number)),
                said.wording().isTelling(),
                !index.turnsLikeItsGroup(number))));
        Map<String, Copy> copies = new HashMap<>();
        repeated.forEach((said, number) -> copies.put(
                said.opinion().id(),
                new Copy(
                        UUID.fromString(ids.get(number)),
                        groupId(index.group(number)),
                        said.wording().isTelling())));
        Map<UUID, United> united = new HashMap<>();
        taken.forEach(group ->
                united.put(groupId(group), new United(groupId(index.group(group)), !index.turnsLikeItsGroup(group))));
        return new Placed(texts, copies, united);
    }

    /** Joins the likest group; unites all that are like it unless a person had a hand in them. */
    private void join(int number, List<Integer> groups, int before, Set<Integer> taken) {
        if (groups.isEmpty()) {
            return;
        }
        if (settled.get(groups.get(0))) {
            index.unite(groups.get(0), number);
            return;
        }
        List<Integer> free =
                groups.stream().filter(group -> !settled.get(group)).sorted().toList();
        int into = free.get(0);
        for (int from : free.subList(1, free.size())) {
            index.unite(into, from);
            if (from < before) {
                taken.add(from);
            }
        }
        index.unite(into, number);
    }

    private UUID groupId(int root) {
        UUID name = named.get(root);
        return name == null ? UUID.fromString(ids.get(root)) : name;
    }
}
