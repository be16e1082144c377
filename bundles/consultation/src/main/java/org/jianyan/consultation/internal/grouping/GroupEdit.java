package org.jianyan.consultation.internal.grouping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.CampaignMark;
import org.jianyan.consultation.GroupAction;
import org.jianyan.consultation.NewGroupChange;
import org.jianyan.consultation.internal.jpa.GroupChangeEntity;
import org.jianyan.consultation.internal.jpa.GroupChangeStore;
import org.jianyan.consultation.internal.jpa.GroupEntity;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;

/** A change of groups that somebody asks for: checked, then made. */
final class GroupEdit {
    private static final int MOST = 500;
    private static final int MAX_REASON = 1000;
    private static final int MAX_TITLE = 200;

    private final NewGroupChange input;
    private final GroupAction action;
    private final Set<UUID> groupIds;
    private final Set<UUID> textIds;

    private GroupEdit(NewGroupChange input, GroupAction action, Set<UUID> groupIds, Set<UUID> textIds) {
        this.input = input;
        this.action = action;
        this.groupIds = groupIds;
        this.textIds = textIds;
    }

    /** @throws org.jianyan.commons.ValidationException with every fault that the input alone shows */
    static GroupEdit checked(NewGroupChange input) {
        Violations violations = new Violations()
                .oneOf("action", input.action(), GroupAction.class)
                .text("reason", input.reason(), MAX_REASON)
                .optionalText("title", input.title(), MAX_TITLE);
        Set<UUID> groups = ids("groupIds", input.groupIds(), violations);
        Set<UUID> texts = ids("textIds", input.textIds(), violations);
        violations.throwIfAny();
        GroupAction action = GroupAction.valueOf(input.action());
        switch (action) {
            case MERGE -> size("groupIds", groups, 2, MOST, violations);
            case MOVE -> {
                size("groupIds", groups, 0, 1, violations);
                size("textIds", texts, 1, MOST, violations);
            }
            case TITLE -> size("groupIds", groups, 1, 1, violations);
            case CAMPAIGN -> {
                size("groupIds", groups, 1, MOST, violations);
                violations.require(
                        List.of(CampaignMark.CONFIRMED.name(), CampaignMark.DISMISSED.name())
                                .contains(input.campaign()),
                        "campaign",
                        "unknown",
                        "应为 CONFIRMED 或 DISMISSED，收到：" + input.campaign());
            }
            case CLASSIFY -> {
                size("groupIds", groups, 1, MOST, violations);
                violations.oneOf("kind", input.kind(), OpinionKind.class);
                if (!isEmpty(input.stance())) {
                    violations.oneOf("stance", input.stance(), Stance.class);
                }
            }
        }
        violations.throwIfAny();
        return new GroupEdit(input, action, groups, texts);
    }

    private static Set<UUID> ids(String field, List<String> given, Violations violations) {
        Set<UUID> ids = new LinkedHashSet<>();
        given.forEach(text -> Uuids.parse(text)
                .ifPresentOrElse(ids::add, () -> violations.require(false, field, "uuid", "不是 UUID：" + text)));
        return ids;
    }

    private static void size(String field, Set<UUID> ids, int least, int most, Violations violations) {
        violations.require(
                ids.size() >= least && ids.size() <= most,
                field,
                "size",
                "应为 " + least + " 至 " + most + " 个，收到 " + ids.size() + " 个");
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }

    GroupAction action() {
        return action;
    }

    /** @throws org.jianyan.commons.ValidationException with every fault that the database shows; then nothing is changed */
    GroupChangeEntity make(UUID consultationId, String by, GroupChangeStore store) {
        Violations violations = new Violations();
        Map<UUID, GroupEntity> groups = new LinkedHashMap<>();
        Map<UUID, UUID> groupOf = store.groupsOf(consultationId, textIds);
        textIds.forEach(id -> violations.require(groupOf.containsKey(id), "textIds", "unknown", "本次征求意见中没有文本 " + id));
        Set<UUID> wanted = new LinkedHashSet<>(groupIds);
        wanted.addAll(groupOf.values());
        Map<UUID, GroupEntity> found = new LinkedHashMap<>();
        store.groups(consultationId, wanted).forEach(group -> found.put(group.id(), group));
        wanted.forEach(id -> {
            violations.require(found.containsKey(id), "groupIds", "unknown", "本次征求意见中没有意见组 " + id);
            if (found.containsKey(id)) {
                groups.put(id, found.get(id));
            }
        });
        if (action == GroupAction.MERGE || action == GroupAction.MOVE) {
            violations.require(
                    groups.values().stream().map(GroupEntity::place).distinct().count() <= 1,
                    "groupIds",
                    "crosses",
                    "不同条款、不同类型或者不同立场的意见不能归为一组；类型或立场有误的，先用 CLASSIFY 改正");
        }
        violations.throwIfAny();
        GroupChangeEntity change = new GroupChangeEntity(Uuids.next(), consultationId, action, input.reason(), by);
        List<UUID> touched = new ArrayList<>(groups.keySet());
        if (action == GroupAction.MOVE && groupIds.isEmpty()) {
            GroupEntity split = store.split(
                    Uuids.next(),
                    groups.values().iterator().next(),
                    textIds.iterator().next());
            groups.put(split.id(), split);
            touched.add(split.id());
        }
        store.begin(change, groups.values());
        switch (action) {
            case MERGE -> {
                UUID into = touched.get(0);
                store.moveAll(change, touched.subList(1, touched.size()), into);
                title(store, into);
            }
            case MOVE -> {
                UUID into = groupIds.isEmpty() ? touched.get(touched.size() - 1) : touched.get(0);
                store.move(change, textIds, into);
                title(store, into);
            }
            case TITLE -> groups.values().forEach(group -> group.title(isEmpty(input.title()) ? null : input.title()));
            case CAMPAIGN -> groups.values().forEach(group -> group.campaign(CampaignMark.valueOf(input.campaign())));
            case CLASSIFY -> {
                Stance stance = isEmpty(input.stance()) ? null : Stance.valueOf(input.stance());
                groups.values().forEach(group -> group.classify(OpinionKind.valueOf(input.kind()), stance));
            }
        }
        store.recount(consultationId, touched);
        return change;
    }

    private void title(GroupChangeStore store, UUID group) {
        if (!isEmpty(input.title())) {
            store.byIds(List.of(group)).forEach(entity -> entity.title(input.title()));
        }
    }
}
