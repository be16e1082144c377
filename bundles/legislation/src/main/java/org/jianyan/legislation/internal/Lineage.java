package org.jianyan.legislation.internal;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianyan.commons.Sha256;
import org.jianyan.legislation.Provision;

/** Which provisions of a new version are beyond doubt those of the version before. */
final class Lineage {
    private Lineage() {}

    /**
     * The provisions with the lineage of those that are of the same kind and have the same words, with all units below,
     * where both occur once.
     */
    static List<Provision> carry(List<Provision> before, List<Provision> after) {
        Map<UUID, String> earlierWords = words(before);
        Map<UUID, String> laterWords = words(after);
        Map<String, List<Provision>> earlier =
                before.stream().collect(groupingBy(provision -> earlierWords.get(provision.id())));
        Map<String, List<Provision>> later =
                after.stream().collect(groupingBy(provision -> laterWords.get(provision.id())));
        return after.stream()
                .map(provision -> {
                    String words = laterWords.get(provision.id());
                    List<Provision> same = earlier.getOrDefault(words, List.of());
                    return same.size() == 1 && later.get(words).size() == 1
                            ? provision.withLineage(same.get(0).lineageId())
                            : provision;
                })
                .toList();
    }

    /** A digest of each unit's kind and words and of all below it, without their numbers. */
    private static Map<UUID, String> words(List<Provision> inReadingOrder) {
        Map<UUID, StringBuilder> gathered = new HashMap<>();
        Map<UUID, String> words = new HashMap<>();
        for (int i = inReadingOrder.size() - 1; i >= 0; i--) {
            Provision provision = inReadingOrder.get(i);
            String own = Sha256.hex(provision.kind() + "\n" + provision.caption() + "\n" + provision.sha256() + "\n"
                    + gathered.getOrDefault(provision.id(), new StringBuilder()));
            words.put(provision.id(), own);
            if (provision.parentId() != null) {
                gathered.computeIfAbsent(provision.parentId(), id -> new StringBuilder())
                        .insert(0, own);
            }
        }
        return words;
    }
}
