package org.jianyan.consultation.internal.grouping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jianyan.consultation.internal.jpa.CopyEntity;
import org.jianyan.consultation.internal.jpa.GroupEntity;
import org.jianyan.consultation.internal.jpa.GroupStore;
import org.jianyan.consultation.internal.jpa.GroupStore.Worded;
import org.jianyan.consultation.internal.jpa.TextEntity;

/** Writes what opinions became into the database. */
final class GroupWriter {
    private final GroupStore store;
    private final int campaign;
    private final Map<UUID, GroupEntity> groups = new HashMap<>();

    /** @param campaign so many telling opinions in a group point to one */
    GroupWriter(GroupStore store, int campaign) {
        this.store = store;
        this.campaign = campaign;
    }

    void write(UUID consultationId, List<Chunk.Said> said, KnownTexts.Placed placed) {
        unite(placed.united());
        Map<UUID, TextEntity> texts = texts(placed);
        read(texts.values().stream().map(TextEntity::groupId).collect(Collectors.toSet()));
        int made = grow(placed.texts());
        placed.copies().forEach((opinion, copy) -> {
            TextEntity text = texts.get(copy.textId());
            text.grow(1);
            groups.get(text.groupId()).grow(0, 1, false, threshold(copy.isTelling()));
            store.add(new CopyEntity(opinion, copy.textId()));
        });
        store.count(consultationId)
                .grow(
                        said.stream()
                                .map(one -> one.opinion().submissionId())
                                .distinct()
                                .count(),
                        said.size(),
                        placed.texts().size(),
                        made - placed.united().size());
    }

    private int threshold(boolean isTelling) {
        return isTelling ? campaign : Integer.MAX_VALUE;
    }

    private void read(Set<UUID> ids) {
        Set<UUID> missing = new HashSet<>(ids);
        missing.removeAll(groups.keySet());
        store.groups(missing).forEach(group -> groups.put(group.id(), group));
    }

    private void unite(Map<UUID, KnownTexts.United> united) {
        Set<UUID> both = new HashSet<>(united.keySet());
        united.values().forEach(to -> both.add(to.into()));
        read(both);
        united.forEach(
                (from, to) -> store.unite(groups.remove(from), groups.get(to.into()), to.isMixed(), threshold(false)));
    }

    /** The new texts, and those that opinions say again; to be read after groups were united. */
    private Map<UUID, TextEntity> texts(KnownTexts.Placed placed) {
        Map<UUID, TextEntity> texts = new HashMap<>();
        for (KnownTexts.Text text : placed.texts()) {
            TextEntity entity = new TextEntity(text.opinion(), text.groupId());
            store.add(entity);
            texts.put(entity.id(), entity);
        }
        Set<UUID> earlier =
                placed.copies().values().stream().map(KnownTexts.Copy::textId).collect(Collectors.toSet());
        earlier.removeAll(texts.keySet());
        store.texts(earlier).forEach(text -> texts.put(text.id(), text));
        return texts;
    }

    /**
     * Adds new texts to their groups; a group that is not there is made.
     *
     * @return how many were made
     */
    private int grow(List<KnownTexts.Text> texts) {
        int made = 0;
        for (Map.Entry<UUID, List<KnownTexts.Text>> entry : texts.stream()
                .collect(Collectors.groupingBy(KnownTexts.Text::groupId))
                .entrySet()) {
            List<KnownTexts.Text> own = entry.getValue();
            GroupEntity group = groups.get(entry.getKey());
            if (group == null) {
                group = new GroupEntity(entry.getKey(), founder(entry.getKey(), own));
                groups.put(group.id(), group);
                store.add(group);
                made++;
            }
            group.grow(
                    own.size(),
                    own.size(),
                    own.stream().anyMatch(KnownTexts.Text::isMixed),
                    threshold(own.get(0).isTelling()));
        }
        return made;
    }

    private static Worded founder(UUID group, List<KnownTexts.Text> texts) {
        return texts.stream()
                .map(KnownTexts.Text::opinion)
                .filter(opinion -> opinion.id().equals(group.toString()))
                .findFirst()
                .orElseThrow();
    }
}
