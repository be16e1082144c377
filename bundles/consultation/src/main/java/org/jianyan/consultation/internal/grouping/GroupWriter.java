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
import org.jianyan.consultation.internal.jpa.GroupingStore;
import org.jianyan.consultation.internal.jpa.GroupingStore.Growth;
import org.jianyan.consultation.internal.jpa.TextEntity;

/** Writes what opinions became into the database; what is there already grows without being read. */
final class GroupWriter {
    private final GroupingStore store;
    private final int campaign;

    /** @param campaign so many telling opinions in a group point to one */
    GroupWriter(GroupingStore store, int campaign) {
        this.store = store;
        this.campaign = campaign;
    }

    void write(UUID consultationId, List<Chunk.Said> said, KnownTexts.Placed placed) {
        unite(placed.united());
        Map<UUID, TextEntity> texts = new HashMap<>();
        Map<UUID, Growth> grown = new HashMap<>();
        for (KnownTexts.Text text : placed.texts()) {
            TextEntity entity = new TextEntity(text.opinion(), text.groupId());
            texts.put(entity.id(), entity);
            grown.merge(text.groupId(), new Growth(1, 1, text.isMixed(), text.isTelling()), Growth::plus);
        }
        Map<UUID, Integer> repeated = new HashMap<>();
        placed.copies().forEach((opinion, copy) -> {
            if (texts.containsKey(copy.textId())) {
                texts.get(copy.textId()).grow(1);
            } else {
                repeated.merge(copy.textId(), 1, Integer::sum);
            }
            grown.merge(copy.groupId(), new Growth(0, 1, false, copy.isTelling()), Growth::plus);
            store.add(new CopyEntity(opinion, copy.textId()));
        });
        texts.values().forEach(store::add);
        int made = found(placed.texts(), grown);
        store.growTexts(repeated);
        store.growGroups(grown, campaign);
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

    private void unite(Map<UUID, KnownTexts.United> united) {
        Set<UUID> both = new HashSet<>(united.keySet());
        united.values().forEach(to -> both.add(to.into()));
        Map<UUID, GroupEntity> groups =
                store.groups(both).stream().collect(Collectors.toMap(GroupEntity::id, group -> group));
        united.forEach((from, to) -> store.unite(groups.get(from), groups.get(to.into()), to.isMixed()));
    }

    /**
     * Makes the groups that new texts found.
     *
     * @param grown loses what the new groups have from the start
     * @return how many
     */
    private int found(List<KnownTexts.Text> texts, Map<UUID, Growth> grown) {
        int made = 0;
        for (KnownTexts.Text text : texts) {
            UUID id = UUID.fromString(text.opinion().id());
            if (id.equals(text.groupId())) {
                GroupEntity group = new GroupEntity(id, text.opinion());
                group.grow(grown.remove(id), campaign);
                store.add(group);
                made++;
            }
        }
        return made;
    }
}
