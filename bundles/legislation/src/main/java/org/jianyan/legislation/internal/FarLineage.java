package org.jianyan.legislation.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jianyan.legislation.LineageChange;
import org.jianyan.legislation.LineageLink;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionIndex;
import org.jianyan.legislation.internal.lineage.LineageMatcher;

/**
 * The lineage between versions that do not follow each other. Identities come first: they hold what was sure, and what
 * people settled, from each version to the next. Of what is found by comparing both versions, nothing that contradicts
 * them is kept, and no pair without a common identity is sure.
 */
final class FarLineage {
    private final ProvisionIndex before;
    private final ProvisionIndex after;
    private final Map<UUID, Provision> successors = new HashMap<>();
    private final Map<UUID, Provision> origins = new HashMap<>();
    private final Map<UUID, Integer> places = new HashMap<>();
    private final List<LineageLink> links = new ArrayList<>();

    private FarLineage(List<Provision> before, List<Provision> after) {
        this.before = new ProvisionIndex(before);
        this.after = new ProvisionIndex(after);
        Map<UUID, Provision> byIdentity = new HashMap<>();
        before.forEach(provision -> byIdentity.put(provision.lineageId(), provision));
        for (Provision provision : after) {
            places.put(provision.id(), provision.position());
            Provision origin = byIdentity.remove(provision.lineageId());
            if (origin != null) {
                origins.put(provision.id(), origin);
                successors.put(origin.id(), provision);
            }
        }
    }

    /** In the order of the later version, with what was deleted behind what it followed. */
    static List<LineageLink> of(List<Provision> before, List<Provision> after) {
        FarLineage lineage = new FarLineage(before, after);
        LineageMatcher.match(before, after).forEach(lineage::keep);
        lineage.complete(before, after);
        return lineage.inOrder(before);
    }

    private void keep(LineageLink link) {
        Provision successor = link.beforeId() == null ? null : successors.get(link.beforeId());
        Provision origin = link.afterId() == null ? null : origins.get(link.afterId());
        if (link.beforeId() == null || link.afterId() == null) {
            if (successor == null && origin == null) {
                links.add(link);
            }
        } else if (successor != null && successor.id().equals(link.afterId())) {
            links.add(with(link, true, "各版本之间为同一条文"));
        } else if (link.change() == LineageChange.SPLIT || link.change() == LineageChange.MERGED) {
            links.add(link);
        } else if (successor == null && origin == null) {
            links.add(with(link, false, "各版本之间没有确认为同一条文"));
        }
    }

    private static LineageLink with(LineageLink link, boolean isSure, String reason) {
        return new LineageLink(
                link.beforeId(), link.afterId(), link.change(), link.score(), link.evidence() + "；" + reason, isSure);
    }

    /** What only the identities tell, and what is left without a link. */
    private void complete(List<Provision> earlier, List<Provision> later) {
        Set<UUID> ends = new HashSet<>();
        Set<String> pairs = new HashSet<>();
        links.forEach(link -> {
            ends.add(link.beforeId());
            ends.add(link.afterId());
            pairs.add(link.beforeId() + " " + link.afterId());
        });
        for (Provision provision : later) {
            Provision origin = origins.get(provision.id());
            if (origin != null && !pairs.contains(origin.id() + " " + provision.id())) {
                links.add(identical(origin, provision));
            } else if (origin == null && !ends.contains(provision.id())) {
                links.add(new LineageLink(null, provision.id(), LineageChange.NEW, 0, "各版本之间没有确认出自何处", false));
            }
        }
        for (Provision provision : earlier) {
            if (!successors.containsKey(provision.id()) && !ends.contains(provision.id())) {
                links.add(new LineageLink(provision.id(), null, LineageChange.DELETED, 0, "各版本之间没有确认去向", false));
            }
        }
    }

    private LineageLink identical(Provision one, Provision other) {
        String words = before.words(one);
        String others = after.words(other);
        return new LineageLink(
                one.id(),
                other.id(),
                Lineage.change(one, other, words, others),
                LineageMatcher.likeness(words, others),
                "各版本之间为同一条文：" + one.label() + "→" + other.label(),
                true);
    }

    private List<LineageLink> inOrder(List<Provision> earlier) {
        Map<UUID, Integer> firstPlaces = new HashMap<>();
        links.stream()
                .filter(link -> link.beforeId() != null && link.afterId() != null)
                .forEach(link -> firstPlaces.merge(link.beforeId(), places.get(link.afterId()), Math::max));
        Map<UUID, Integer> behind = new HashMap<>();
        int last = -1;
        for (Provision provision : earlier) {
            last = firstPlaces.getOrDefault(provision.id(), last);
            behind.put(provision.id(), last);
        }
        links.sort(Comparator.comparingInt((LineageLink link) ->
                        link.afterId() == null ? behind.get(link.beforeId()) : places.get(link.afterId()))
                .thenComparing(link -> link.afterId() == null));
        return links;
    }
}
