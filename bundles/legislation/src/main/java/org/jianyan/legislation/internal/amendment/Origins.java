package org.jianyan.legislation.internal.amendment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jianyan.legislation.LineageLink;
import org.jianyan.legislation.Provision;

/** Which provision of a later version continues which of an earlier one, if each may have one counterpart only. */
public final class Origins {
    private Origins() {}

    /** By index in the later and in the earlier version; what is sure first, then what has most in common. */
    public static Map<Integer, Integer> of(List<Provision> before, List<Provision> after, List<LineageLink> links) {
        Map<UUID, Integer> from = indexes(before);
        Map<UUID, Integer> to = indexes(after);
        Map<Integer, Integer> origins = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        links.stream()
                .filter(link -> link.beforeId() != null && link.afterId() != null)
                .sorted(Comparator.comparing(LineageLink::isSure)
                        .thenComparingDouble(LineageLink::score)
                        .reversed())
                .forEach(link -> {
                    int one = to.get(link.afterId());
                    int other = from.get(link.beforeId());
                    if (!origins.containsKey(one) && taken.add(other)) {
                        origins.put(one, other);
                    }
                });
        return origins;
    }

    private static Map<UUID, Integer> indexes(List<Provision> provisions) {
        Map<UUID, Integer> indexes = new HashMap<>();
        provisions.forEach(provision -> indexes.put(provision.id(), indexes.size()));
        return indexes;
    }
}
