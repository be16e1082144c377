package org.jianyan.consultation.internal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.NewPlacement;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.Placement;
import org.jianyan.consultation.PlacementService;
import org.jianyan.consultation.PlacementState;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.jpa.PlacementEntity;
import org.jianyan.consultation.internal.jpa.PlacementStore;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.LineageService;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionFate;
import org.jianyan.legislation.ProvisionIndex;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = {PlacementService.class, Placements.class})
public final class Placements implements PlacementService {
    private static final int MAX_REASON = 1000;

    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final DraftService drafts;
    private final LineageService lineage;
    private final Ledger ledger;
    private final Audit audit;

    @Activate
    public Placements(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference DraftService drafts,
            @Reference LineageService lineage,
            @Reference Ledger ledger,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.drafts = drafts;
        this.lineage = lineage;
        this.ledger = ledger;
        this.audit = audit;
    }

    private Map<UUID, ProvisionFate> fates(Caller caller, Action action, UUID consultationId, UUID versionId) {
        return fates(consultations.permitted(caller, action, consultationId), versionId);
    }

    private Map<UUID, ProvisionFate> fates(Consultation consultation, UUID versionId) {
        return lineage.fates(consultation.draftId(), consultation.versionId(), versionId).stream()
                .collect(Collectors.toMap(ProvisionFate::provisionId, Function.identity()));
    }

    @Override
    public Page<Placement> placements(
            Caller caller, UUID consultationId, UUID versionId, boolean orphansOnly, PageRequest page) {
        Map<UUID, ProvisionFate> fates = fates(caller, Action.COLLATION_READ, consultationId, versionId);
        return jpa.txExpr(TransactionType.Supports, em -> {
            PlacementStore store = new PlacementStore(em);
            if (orphansOnly) {
                List<UUID> orphaned = new OpinionStore(em)
                        .countsByProvision(consultationId).stream()
                                .map(OpinionStore.ProvisionCount::provisionId)
                                .filter(id -> id != null && !fates.get(id).isContinued())
                                .distinct()
                                .toList();
                List<Placement> found = store.notPlaced(consultationId, versionId, orphaned, page).stream()
                        .map(opinion -> placement(opinion.toRecord(), fates, Optional.empty()))
                        .toList();
                return Page.of(found, page.limit(), row -> row.opinion().id());
            }
            Page<Opinion> opinions = new OpinionStore(em).opinions(consultationId, null, page);
            return new Page<>(withPlaces(store, versionId, opinions.items(), fates), opinions.next());
        });
    }

    /**
     * Tells where opinions of a consultation stand in a version, some hundred at a time, without a check of rights.
     *
     * @param versionId the one they were handed in for, or a later one
     */
    public Function<List<Opinion>, List<Placement>> places(Consultation consultation, UUID versionId) {
        if (versionId.equals(consultation.versionId())) {
            return opinions -> opinions.stream().map(Placements::whereItWas).toList();
        }
        Map<UUID, ProvisionFate> fates = fates(consultation, versionId);
        return opinions -> jpa.txExpr(
                TransactionType.Supports, em -> withPlaces(new PlacementStore(em), versionId, opinions, fates));
    }

    /** The opinions of a consultation that stand on a provision of a later version, without a check of rights. */
    public Page<Opinion> on(Consultation consultation, UUID versionId, UUID provisionId, PageRequest page) {
        List<UUID> before = fates(consultation, versionId).values().stream()
                .filter(fate -> provisionId.equals(fate.afterId()))
                .map(ProvisionFate::provisionId)
                .toList();
        List<Opinion> rows = jpa.txExpr(TransactionType.Supports, em -> new PlacementStore(em)
                .on(consultation.id(), versionId, provisionId, before, page).stream()
                        .map(OpinionEntity::toRecord)
                        .toList());
        return Page.of(rows, page.limit(), Opinion::id);
    }

    private static Placement whereItWas(Opinion opinion) {
        PlacementState state = opinion.provisionId() == null ? PlacementState.WHOLE_TEXT : PlacementState.FOLLOWED;
        String label = opinion.provisionId() == null ? null : opinion.provisionLabel();
        return new Placement(opinion, state, opinion.provisionId(), label, "", null, null, null);
    }

    private static List<Placement> withPlaces(
            PlacementStore store, UUID versionId, List<Opinion> opinions, Map<UUID, ProvisionFate> fates) {
        Map<UUID, PlacementEntity> placed =
                store.current(versionId, opinions.stream().map(Opinion::id).toList()).stream()
                        .collect(Collectors.toMap(PlacementEntity::opinionId, Function.identity()));
        return opinions.stream()
                .map(opinion -> placement(opinion, fates, Optional.ofNullable(placed.get(opinion.id()))))
                .toList();
    }

    private static Placement placement(
            Opinion opinion, Map<UUID, ProvisionFate> fates, Optional<PlacementEntity> placed) {
        ProvisionFate fate = opinion.provisionId() == null ? null : fates.get(opinion.provisionId());
        String evidence = fate == null ? "" : fate.evidence();
        return placed.map(by -> new Placement(
                        opinion,
                        by.provisionId() == null ? PlacementState.SET_ASIDE : PlacementState.PLACED,
                        by.provisionId(),
                        by.provisionLabel(),
                        evidence,
                        by.placedBy(),
                        by.placedAt(),
                        by.reason()))
                .orElseGet(() -> new Placement(
                        opinion,
                        state(opinion.provisionId(), fates),
                        fate == null ? null : fate.afterId(),
                        fate == null ? null : fate.afterLabel(),
                        evidence,
                        null,
                        null,
                        null));
    }

    /** How opinions on a provision stand that nobody placed. */
    private static PlacementState state(UUID provisionId, Map<UUID, ProvisionFate> fates) {
        if (provisionId == null) {
            return PlacementState.WHOLE_TEXT;
        }
        ProvisionFate fate = fates.get(provisionId);
        return !fate.isContinued()
                ? PlacementState.ORPHANED
                : fate.isEdited() ? PlacementState.FOLLOWED_EDITED : PlacementState.FOLLOWED;
    }

    @Override
    public Map<PlacementState, Long> summary(Caller caller, UUID consultationId, UUID versionId) {
        Map<UUID, ProvisionFate> fates = fates(caller, Action.COLLATION_READ, consultationId, versionId);
        Map<PlacementState, Long> summary = new EnumMap<>(PlacementState.class);
        jpa.tx(TransactionType.Supports, em -> {
            Map<UUID, Long> byHand = new HashMap<>();
            for (PlacementStore.PlacedCount count : new PlacementStore(em).counts(consultationId, versionId)) {
                byHand.put(count.provisionId(), count.placed() + count.setAside());
                add(summary, PlacementState.PLACED, count.placed());
                add(summary, PlacementState.SET_ASIDE, count.setAside());
            }
            Map<UUID, Long> all = new HashMap<>();
            new OpinionStore(em)
                    .countsByProvision(consultationId)
                    .forEach(count -> all.merge(count.provisionId(), count.opinions(), Long::sum));
            all.forEach((provision, count) ->
                    add(summary, state(provision, fates), count - byHand.getOrDefault(provision, 0L)));
        });
        return summary;
    }

    private static void add(Map<PlacementState, Long> summary, PlacementState state, long count) {
        if (count > 0) {
            summary.merge(state, count, Long::sum);
        }
    }

    @Override
    public List<Placement> place(Caller caller, UUID consultationId, UUID versionId, NewPlacement input) {
        Map<UUID, ProvisionFate> fates = fates(caller, Action.OPINION_PLACE, consultationId, versionId);
        boolean isSetAside = input.provision() == null || input.provision().isBlank();
        Optional<Provision> provision = isSetAside
                ? Optional.empty()
                : new ProvisionIndex(drafts.provisions(versionId)).find(input.provision());
        Violations violations = new Violations()
                .require(
                        isSetAside || provision.isPresent(),
                        "provision",
                        "unknown-provision",
                        "新稿中没有“" + input.provision() + "”；没有对应条文的留空")
                .text("reason", input.reason(), MAX_REASON);
        Set<UUID> ids = ChosenOpinions.ids(input.opinionIds(), violations);
        violations.throwIfAny();
        return jpa.txExpr(TransactionType.Required, em -> {
            PlacementStore store = new PlacementStore(em);
            List<OpinionEntity> found = store.locked(consultationId, ids);
            ChosenOpinions.requireFound(ids, found);
            List<Opinion> opinions = found.stream().map(OpinionEntity::toRecord).toList();
            Instant now = Instant.now();
            store.add(
                    versionId,
                    opinions.stream()
                            .map(opinion -> new PlacementEntity(
                                    Uuids.next(),
                                    opinion.id(),
                                    versionId,
                                    provision.map(Provision::id).orElse(null),
                                    provision.map(Provision::label).orElse(null),
                                    input.reason(),
                                    caller.name(),
                                    now))
                            .toList(),
                    ledger.seal());
            Ledger.requireUnarchived(em, consultationId);
            audit.record(caller, Action.OPINION_PLACE, ids.size() + " of " + consultationId + " in " + versionId);
            return withPlaces(store, versionId, opinions, fates);
        });
    }
}
