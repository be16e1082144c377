package org.jianyan.legislation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.LineageEntry;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionFate;
import org.jianyan.legislation.ProvisionIndex;

/**
 * Follows provisions by their identity through the versions of a draft. What a version says of a provision that ends
 * there is read only where one ends.
 */
final class Fates {
    private final List<DraftVersion> versions;
    private final Function<UUID, List<Provision>> provisions;
    private final BiFunction<UUID, UUID, List<LineageEntry>> links;
    private final Map<UUID, Map<UUID, Provision>> byIdentity = new HashMap<>();
    private final Map<UUID, Map<UUID, LineageEntry>> ends = new HashMap<>();

    /**
     * @param provisions of a version
     * @param links between two versions that follow each other
     */
    Fates(Draft draft, Function<UUID, List<Provision>> provisions, BiFunction<UUID, UUID, List<LineageEntry>> links) {
        versions = draft.versions();
        Map<UUID, List<Provision>> read = new HashMap<>();
        this.provisions = version -> read.computeIfAbsent(version, provisions);
        this.links = links;
    }

    List<ProvisionFate> between(DraftVersion from, DraftVersion to) {
        List<Provision> before = provisions.apply(from.id());
        ProvisionIndex earlier = new ProvisionIndex(before);
        ProvisionIndex later = new ProvisionIndex(provisions.apply(to.id()));
        List<ProvisionFate> fates = new ArrayList<>();
        Set<UUID> taken = new HashSet<>();
        for (Provision provision : before) {
            Provision after = in(to, provision.lineageId());
            boolean isContinued = after != null && taken.add(after.id());
            fates.add(
                    isContinued
                            ? new ProvisionFate(
                                    provision.id(),
                                    provision.label(),
                                    after.id(),
                                    after.label(),
                                    !earlier.words(provision).equals(later.words(after)),
                                    "")
                            : new ProvisionFate(
                                    provision.id(), provision.label(), null, null, false, ended(provision, from, to)));
        }
        return fates;
    }

    private Provision in(DraftVersion version, UUID identity) {
        return byIdentity
                .computeIfAbsent(version.id(), id -> {
                    Map<UUID, Provision> all = new HashMap<>();
                    provisions.apply(id).forEach(provision -> all.putIfAbsent(provision.lineageId(), provision));
                    return all;
                })
                .get(identity);
    }

    /** What is known of the last version that has a provision, and of the one behind it. */
    private String ended(Provision provision, DraftVersion from, DraftVersion to) {
        Provision last = provision;
        DraftVersion version = from;
        for (int number = from.number() + 1; number <= to.number(); number++) {
            DraftVersion next = versions.get(number - 1);
            Provision there = in(next, provision.lineageId());
            if (there == null) {
                break;
            }
            last = there;
            version = next;
        }
        DraftVersion next = versions.get(Math.min(version.number(), versions.size() - 1));
        LineageEntry link = ends(version, next).get(last.id());
        if (link == null) {
            return "没有沿革记录";
        }
        String where = next.label() + "：" + link.change().title();
        return where + (link.isSure() ? "" : "，待人工确认") + "。" + link.evidence();
    }

    private Map<UUID, LineageEntry> ends(DraftVersion version, DraftVersion next) {
        return ends.computeIfAbsent(version.id(), id -> {
            Map<UUID, LineageEntry> all = new HashMap<>();
            links.apply(id, next.id()).stream()
                    .filter(link -> link.beforeId() != null)
                    .forEach(link -> all.putIfAbsent(link.beforeId(), link));
            return all;
        });
    }
}
