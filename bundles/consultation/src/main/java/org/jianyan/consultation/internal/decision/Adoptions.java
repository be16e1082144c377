package org.jianyan.consultation.internal.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.Placement;
import org.jianyan.consultation.decision.Adoption;
import org.jianyan.consultation.decision.AdoptionService;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Placements;
import org.jianyan.consultation.internal.Texts;
import org.jianyan.consultation.internal.jpa.DecisionStore;
import org.jianyan.consultation.internal.jpa.DecisionStore.AdoptedOn;
import org.jianyan.consultation.internal.paper.OpinionTables;
import org.jianyan.consultation.shared.ChangedWords;
import org.jianyan.documents.PaperDocument.Mark;
import org.jianyan.documents.WordDiff;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.ProvisionIndex;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = {AdoptionService.class, Adoptions.class})
public final class Adoptions implements AdoptionService {
    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final DraftService drafts;
    private final Placements placements;
    private final Texts texts;

    @Activate
    public Adoptions(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference DraftService drafts,
            @Reference Placements placements,
            @Reference Texts texts) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.drafts = drafts;
        this.placements = placements;
        this.texts = texts;
    }

    /** The versions behind the one that opinions were asked on. */
    private List<DraftVersion> later(Consultation consultation) {
        Draft draft = drafts.draft(consultation.draftId());
        return draft.versions().stream()
                .dropWhile(version -> !version.id().equals(consultation.versionId()))
                .skip(1)
                .toList();
    }

    @Override
    public Page<Adoption> adoptions(Caller caller, UUID consultationId, UUID versionId, PageRequest page) {
        Consultation consultation = consultations.permitted(caller, Action.COLLATION_READ, consultationId);
        List<DraftVersion> later = later(consultation);
        UUID wanted = Optional.ofNullable(versionId)
                .or(() -> later.stream().reduce((earlier, last) -> last).map(DraftVersion::id))
                .filter(id -> later.stream().anyMatch(version -> version.id().equals(id)))
                .orElseThrow(() -> new ValidationException(new Violation(
                        "version", "unknown", later.isEmpty() ? "草案还没有以后的版本" : "应为征求意见稿以后的版本，收到：" + versionId)));
        ProvisionIndex before = texts.of(consultation.versionId());
        ProvisionIndex after = texts.of(wanted);
        Function<List<Opinion>, List<Placement>> places = placements.places(consultation, wanted);
        Page<Opinion> adopted =
                jpa.txExpr(TransactionType.Supports, em -> new DecisionStore(em).adopted(consultationId, page));
        return new Page<>(
                places.apply(adopted.items()).stream()
                        .map(placement -> adoption(placement, before, after))
                        .toList(),
                adopted.next());
    }

    private static Adoption adoption(Placement placement, ProvisionIndex before, ProvisionIndex after) {
        Opinion opinion = placement.opinion();
        String earlier = before.words(opinion.provisionId());
        String later = after.words(placement.provisionId());
        return new Adoption(
                opinion.id(),
                OpinionTables.proposal(opinion),
                opinion.decision(),
                opinion.decisionReason(),
                opinion.provisionLabel(),
                earlier,
                placement.state(),
                placement.provisionId(),
                placement.provisionLabel(),
                WordDiff.of(earlier, later).after().stream()
                        .map(words -> new Adoption.Part(words.text(), words.mark() != Mark.NONE))
                        .toList(),
                !earlier.equals(later));
    }

    /** What everybody may see of it, without a check of rights: provisions with other words, in the order of the text. */
    public List<ChangedWords> changedWords(Consultation consultation) {
        List<DraftVersion> later = later(consultation);
        if (later.isEmpty()) {
            return List.of();
        }
        UUID newest = later.get(later.size() - 1).id();
        List<AdoptedOn> adopted =
                jpa.txExpr(TransactionType.Supports, em -> new DecisionStore(em).adoptedOn(consultation.id()));
        ProvisionIndex before = texts.of(consultation.versionId());
        ProvisionIndex after = texts.of(newest);
        Map<UUID, Long> counts =
                adopted.stream().collect(Collectors.toMap(on -> on.first().id(), AdoptedOn::opinions));
        return placements
                .places(consultation, newest)
                .apply(adopted.stream().map(AdoptedOn::first).toList())
                .stream()
                .map(placement -> adoption(placement, before, after))
                .filter(Adoption::isChanged)
                .map(adoption -> new ChangedWords(
                        adoption.beforeLabel(),
                        adoption.before(),
                        adoption.afterLabel(),
                        adoption.after(),
                        counts.get(adoption.opinionId())))
                .toList();
    }

    @Override
    public Page<Opinion> opinions(Caller caller, UUID consultationId, UUID provisionId, PageRequest page) {
        Consultation consultation = consultations.permitted(caller, Action.COLLATION_READ, consultationId);
        UUID version = later(consultation).stream()
                .map(DraftVersion::id)
                .filter(id -> texts.of(id).find(provisionId).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFound("草案以后的版本中没有条款 " + provisionId));
        return placements.on(consultation, version, provisionId, page);
    }
}
