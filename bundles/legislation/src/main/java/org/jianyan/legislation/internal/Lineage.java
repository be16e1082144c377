package org.jianyan.legislation.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jianyan.legislation.LineageChange;
import org.jianyan.legislation.LineageLink;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionIndex;
import org.jianyan.legislation.internal.lineage.LineageMatcher;

/**
 * A new version's provisions with the identities of those they continue, and the links that say why.
 *
 * @param provisions of the new version
 * @param links between both versions
 */
record Lineage(List<Provision> provisions, List<LineageLink> links) {
    /**
     * A provision keeps its identity where the program is sure of what it was. Of the parts of one that was split, and
     * of the origins of one that was merged, the one with most in common has it.
     */
    static Lineage carry(List<Provision> before, List<Provision> after) {
        List<LineageLink> links = LineageMatcher.match(before, after);
        Map<UUID, Provision> earlier = before.stream().collect(Collectors.toMap(Provision::id, Function.identity()));
        ProvisionIndex indexBefore = new ProvisionIndex(before);
        ProvisionIndex indexAfter = new ProvisionIndex(after);
        Map<UUID, UUID> continued = new HashMap<>();
        Set<UUID> taken = new HashSet<>();
        links.stream()
                .filter(link -> link.isSure() && link.beforeId() != null && link.afterId() != null)
                .sorted(Comparator.comparingDouble((LineageLink link) -> common(link, indexBefore, indexAfter))
                        .reversed())
                .forEach(link -> {
                    if (!continued.containsKey(link.afterId()) && taken.add(link.beforeId())) {
                        continued.put(
                                link.afterId(), earlier.get(link.beforeId()).lineageId());
                    }
                });
        List<Provision> carried = after.stream()
                .map(provision -> continued.containsKey(provision.id())
                        ? provision.withLineage(continued.get(provision.id()))
                        : provision)
                .toList();
        return new Lineage(carried, links);
    }

    /** How many characters both ends have in common, more or less. */
    private static double common(LineageLink link, ProvisionIndex before, ProvisionIndex after) {
        int one = before.words(before.find(link.beforeId()).orElseThrow()).length();
        int other = after.words(after.find(link.afterId()).orElseThrow()).length();
        return link.score() * Math.min(one, other);
    }

    /** What became of one provision whose counterpart is known, by its words. */
    static LineageChange change(Provision before, Provision after, String wordsBefore, String wordsAfter) {
        return !wordsBefore.equals(wordsAfter)
                ? LineageChange.EDITED
                : before.label().equals(after.label()) ? LineageChange.UNCHANGED : LineageChange.RENUMBERED;
    }
}
