package org.jianyan.consultation.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.internal.jpa.OpinionEntity;

/** The opinions that someone chose to decide on, to place or to screen, by identifiers. */
final class ChosenOpinions {
    private static final int MAX = 500;

    private ChosenOpinions() {}

    /** The identifiers; what is wrong with them is added to the violations. */
    static Set<UUID> ids(List<String> chosen, Violations violations) {
        violations.require(!chosen.isEmpty() && chosen.size() <= MAX, "opinionIds", "size", "应为 1 至 " + MAX + " 条意见");
        Set<UUID> ids = new HashSet<>();
        chosen.forEach(text -> Uuids.parse(text)
                .ifPresentOrElse(ids::add, () -> violations.require(false, "opinionIds", "uuid", "不是 UUID：" + text)));
        return ids;
    }

    /** @throws ValidationException naming each that was not found */
    static void requireFound(Set<UUID> ids, List<OpinionEntity> found) {
        Set<UUID> missing = new HashSet<>(ids);
        found.forEach(opinion -> missing.remove(opinion.toRecord().id()));
        Violations violations = new Violations();
        missing.forEach(id -> violations.require(false, "opinionIds", "unknown", "本次征求意见中没有意见 " + id));
        violations.throwIfAny();
    }
}
