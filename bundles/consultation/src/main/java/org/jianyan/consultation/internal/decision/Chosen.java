package org.jianyan.consultation.internal.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.decision.NewDecision;
import org.jianyan.consultation.internal.jpa.GroupStore;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;

/**
 * What a decision says, and on which opinions: checked, but not looked up.
 *
 * @param opinions chosen one by one
 * @param groups whose members are meant
 */
record Chosen(Set<UUID> opinions, Set<UUID> groups, Decision decision, String reason, Integer expected) {
    private static final int MAX_OPINIONS = 500;
    private static final int MAX_GROUPS = 100;
    private static final int MAX_REASON = 10_000;

    /** @throws ValidationException with every fault */
    static Chosen checked(NewDecision input) {
        Violations violations = new Violations()
                .oneOf("decision", input.decision(), Decision.class)
                .text("reason", input.reason(), MAX_REASON)
                .require(
                        !input.opinionIds().isEmpty() || !input.groupIds().isEmpty(),
                        "opinionIds",
                        "size",
                        "应选择意见（opinionIds）或者意见组（groupIds）")
                .require(
                        input.opinionIds().size() <= MAX_OPINIONS,
                        "opinionIds",
                        "size",
                        "一次最多 " + MAX_OPINIONS + " 条意见，收到：" + input.opinionIds().size())
                .require(
                        input.groupIds().size() <= MAX_GROUPS,
                        "groupIds",
                        "size",
                        "一次最多 " + MAX_GROUPS + " 个意见组，收到：" + input.groupIds().size());
        Set<UUID> opinions = ids("opinionIds", input.opinionIds(), violations);
        Set<UUID> groups = ids("groupIds", input.groupIds(), violations);
        violations.throwIfAny();
        return new Chosen(opinions, groups, Decision.valueOf(input.decision()), input.reason(), input.expected());
    }

    private static Set<UUID> ids(String field, List<String> texts, Violations violations) {
        Set<UUID> ids = new TreeSet<>();
        texts.forEach(text -> Uuids.parse(text)
                .ifPresentOrElse(ids::add, () -> violations.require(false, field, "uuid", "不是 UUID：" + text)));
        return ids;
    }

    /**
     * The opinions it is for, in a fixed order.
     *
     * @throws ValidationException naming each opinion and group that is not of the consultation
     * @throws Conflict if there are not as many as the preview found
     */
    List<UUID> found(EntityManager em, UUID consultationId) {
        Violations violations = new Violations();
        Collection<UUID> known = new OpinionStore(em)
                .byIds(consultationId, opinions).stream().map(OpinionEntity::id).collect(Collectors.toSet());
        opinions.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> violations.require(false, "opinionIds", "unknown", "本次征求意见中没有意见 " + id));
        GroupStore store = new GroupStore(em);
        groups.forEach(id -> violations.require(
                store.group(consultationId, id).isPresent(), "groupIds", "unknown", "本次征求意见中没有意见组 " + id));
        violations.throwIfAny();
        Set<UUID> all = new TreeSet<>(opinions);
        all.addAll(store.members(consultationId, groups));
        if (expected != null && expected != all.size()) {
            throw new Conflict("预览时是 " + expected + " 条意见，现在是 " + all.size() + " 条，请重新预览");
        }
        return new ArrayList<>(all);
    }

    /** The reason as it reads for an opinion. */
    static String reason(String reason, Opinion opinion) {
        return reason.replace(NewDecision.PROVISION, opinion.citation());
    }
}
