package org.jianyan.legislation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.LineageChange;
import org.jianyan.legislation.LineageEntry;
import org.jianyan.legislation.LineageLink;
import org.jianyan.legislation.LineageService;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionFate;
import org.jianyan.legislation.ProvisionIndex;
import org.jianyan.legislation.internal.jpa.LineageStore;
import org.jianyan.legislation.internal.jpa.ProvisionLinkEntity;
import org.jianyan.legislation.internal.lineage.LineageMatcher;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Lineages implements LineageService {
    private static final int MAX_REASON = 1000;

    private final JpaTemplate jpa;
    private final DraftService drafts;
    private final Audit audit;

    @Activate
    public Lineages(
            @Reference(target = "(osgi.unit.name=legislation)") JpaTemplate jpa,
            @Reference DraftService drafts,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.drafts = drafts;
        this.audit = audit;
    }

    @Override
    public List<LineageEntry> lineage(Caller caller, UUID draftId, UUID from, UUID to) {
        drafts.get(caller, draftId);
        return lineage(draftId, from, to);
    }

    @Override
    public List<LineageEntry> lineage(UUID draftId, UUID from, UUID to) {
        Draft draft = drafts.draft(draftId);
        DraftVersion earlier = version(draft, from);
        DraftVersion later = version(draft, to);
        order(earlier, later);
        if (earlier.number() + 1 == later.number()) {
            return kept(from, to);
        }
        List<Provision> before = drafts.provisions(from);
        List<Provision> after = drafts.provisions(to);
        Map<UUID, String> labels = labels(before, after);
        return FarLineage.of(before, after).stream()
                .map(link -> computed(link, labels))
                .toList();
    }

    private static void order(DraftVersion earlier, DraftVersion later) {
        if (earlier.number() >= later.number()) {
            throw new ValidationException(new Violation("from", "order", "应为早于 to 的版本"));
        }
    }

    /** The links between two versions that follow each other. */
    private List<LineageEntry> kept(UUID from, UUID to) {
        Map<UUID, String> labels = labels(drafts.provisions(from), drafts.provisions(to));
        return jpa.txExpr(TransactionType.Supports, em -> new LineageStore(em)
                .links(from, to).stream().map(link -> link.toRecord(labels)).toList());
    }

    @Override
    public List<ProvisionFate> fates(UUID draftId, UUID from, UUID to) {
        Draft draft = drafts.draft(draftId);
        DraftVersion earlier = version(draft, from);
        DraftVersion later = version(draft, to);
        order(earlier, later);
        return new Fates(draft, drafts::provisions, this::kept).between(earlier, later);
    }

    private static LineageEntry computed(LineageLink link, Map<UUID, String> labels) {
        return new LineageEntry(
                null,
                link.beforeId(),
                link.beforeId() == null ? null : labels.get(link.beforeId()),
                link.afterId(),
                link.afterId() == null ? null : labels.get(link.afterId()),
                link.change(),
                link.score(),
                link.evidence(),
                link.isSure(),
                null,
                null,
                null);
    }

    private static DraftVersion version(Draft draft, UUID id) {
        return draft.version(id).orElseThrow(() -> new NotFound("草案 " + draft.id() + " 没有版本 " + id));
    }

    private static Map<UUID, String> labels(List<Provision> before, List<Provision> after) {
        Map<UUID, String> labels = new HashMap<>();
        Stream.concat(before.stream(), after.stream())
                .forEach(provision -> labels.put(provision.id(), provision.label()));
        return labels;
    }

    @Override
    public LineageEntry settle(Caller caller, UUID draftId, UUID linkId, Settlement settlement) {
        caller.require(Action.DRAFT_IMPORT);
        Draft draft = drafts.get(caller, draftId);
        caller.require(Action.DRAFT_IMPORT, draft.organisationPath());
        new Violations().text("reason", settlement.reason(), MAX_REASON).throwIfAny();
        return jpa.txExpr(TransactionType.Required, em -> {
            LineageStore store = new LineageStore(em);
            ProvisionLinkEntity link = store.locked(linkId)
                    .filter(found -> found.draftId().equals(draftId))
                    .orElseThrow(() -> new NotFound("草案 " + draftId + " 没有条文沿革 " + linkId));
            if (!link.isOpen() && !link.isSettled()) {
                throw new Conflict("这一条沿革没有疑问，不需要人工确认");
            }
            List<Provision> before = drafts.provisions(link.from());
            List<Provision> after = drafts.provisions(link.to());
            LineageLink settled = settled(link, settlement.counterpart(), before, after);
            link.set(settled);
            link.settle(caller.name(), Instant.now(), settlement.reason());
            if (settled.beforeId() != null && settled.afterId() != null) {
                compareBelow(store, link, before, after);
            }
            audit.record(caller, Action.DRAFT_IMPORT, "lineage link " + linkId);
            LineageEntry entry = link.toRecord(labels(before, after));
            identify(store, draft, link.to(), settled, before, after);
            return entry;
        });
    }

    private static LineageLink settled(
            ProvisionLinkEntity link, String counterpart, List<Provision> before, List<Provision> after) {
        boolean isOfLater = link.afterId() != null;
        if (counterpart == null || counterpart.isBlank()) {
            return isOfLater
                    ? new LineageLink(null, link.afterId(), LineageChange.NEW, 1, "经人工确认为新增", true)
                    : new LineageLink(link.beforeId(), null, LineageChange.DELETED, 1, "经人工确认为删去", true);
        }
        ProvisionIndex indexBefore = new ProvisionIndex(before);
        ProvisionIndex indexAfter = new ProvisionIndex(after);
        Provision other = (isOfLater ? indexBefore : indexAfter)
                .find(counterpart)
                .orElseThrow(() -> new ValidationException(
                        new Violation("counterpart", "unknown-provision", "另一版本中没有“" + counterpart + "”")));
        Provision b = isOfLater ? other : indexBefore.find(link.beforeId()).orElseThrow();
        Provision a = isOfLater ? indexAfter.find(link.afterId()).orElseThrow() : other;
        if (b.kind() != a.kind()) {
            throw new ValidationException(new Violation(
                    "counterpart",
                    "kind",
                    "应为" + (isOfLater ? a : b).kind().unit() + "，收到"
                            + other.kind().unit()));
        }
        return new LineageLink(
                b.id(),
                a.id(),
                Lineage.change(b, a, indexBefore.words(b), indexAfter.words(a)),
                1,
                "经人工确认：" + b.label() + "→" + a.label(),
                true);
    }

    /** Takes away what was said of either alone, and compares anew what stands below them. */
    private static void compareBelow(
            LineageStore store, ProvisionLinkEntity link, List<Provision> before, List<Provision> after) {
        List<Provision> earlier = tree(before, link.beforeId());
        List<Provision> later = tree(after, link.afterId());
        Set<UUID> ids = Stream.concat(earlier.stream(), later.stream())
                .map(Provision::id)
                .collect(Collectors.toSet());
        List<ProvisionLinkEntity> replaced = store.links(link.from(), link.to()).stream()
                .filter(other -> !other.id().equals(link.id()) && !other.isSettled())
                .filter(other -> isWithin(ids, other.beforeId()) && isWithin(ids, other.afterId()))
                .toList();
        store.remove(replaced);
        List<LineageLink> links = LineageMatcher.match(earlier, later).stream()
                .filter(other -> !link.beforeId().equals(other.beforeId())
                        && !link.afterId().equals(other.afterId()))
                .filter(other -> replaced.stream()
                        .anyMatch(old -> other.beforeId() != null
                                        && other.beforeId().equals(old.beforeId())
                                || other.afterId() != null && other.afterId().equals(old.afterId())))
                .toList();
        store.add(link.draftId(), link.from(), link.to(), links, link.position());
    }

    private static boolean isWithin(Set<UUID> ids, UUID id) {
        return id == null || ids.contains(id);
    }

    /** A provision and what stands below it, as a text of its own. */
    private static List<Provision> tree(List<Provision> provisions, UUID root) {
        Set<UUID> within = new HashSet<>();
        List<Provision> tree = new ArrayList<>();
        for (Provision provision : provisions) {
            if (provision.id().equals(root) || within.contains(provision.parentId())) {
                within.add(provision.id());
                tree.add(provision.id().equals(root) ? provision.withoutParent() : provision);
            }
        }
        return tree;
    }

    /** The later provision takes the earlier one's identity, unless another one of its version has it. */
    private static void identify(
            LineageStore store,
            Draft draft,
            UUID to,
            LineageLink settled,
            List<Provision> before,
            List<Provision> after) {
        if (settled.beforeId() == null || settled.afterId() == null) {
            return;
        }
        int number = version(draft, to).number();
        List<LineageLink> pairs = new ArrayList<>(List.of(settled));
        LineageMatcher.below(tree(before, settled.beforeId()), tree(after, settled.afterId())).stream()
                .filter(link -> link.isSure() && link.beforeId() != null && link.afterId() != null)
                .forEach(pairs::add);
        Map<UUID, Provision> byId = Stream.concat(before.stream(), after.stream())
                .collect(Collectors.toMap(Provision::id, provision -> provision));
        Set<UUID> taken = after.stream().map(Provision::lineageId).collect(Collectors.toSet());
        for (LineageLink pair : pairs) {
            UUID identity = byId.get(pair.beforeId()).lineageId();
            if (taken.add(identity)) {
                store.rename(draft.id(), number, byId.get(pair.afterId()).lineageId(), identity);
            }
        }
    }
}
