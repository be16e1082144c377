package org.jianyan.consultation.internal.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.apache.lucene.search.Query;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.PersonalData;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionQuery;
import org.jianyan.consultation.Visibility;
import org.jianyan.consultation.internal.ConsultationConfig;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Texts;
import org.jianyan.consultation.internal.decision.Adoptions;
import org.jianyan.consultation.internal.jpa.GroupStore;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.jpa.SummaryStore;
import org.jianyan.consultation.shared.ChangedWords;
import org.jianyan.consultation.shared.Likeness;
import org.jianyan.consultation.shared.SharedCounts;
import org.jianyan.consultation.shared.SharedOpinion;
import org.jianyan.consultation.shared.SharedOpinionService;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionIndex;
import org.jianyan.legislation.ProvisionKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers the public out of the index, whose counts are kept for some seconds: many may ask at once. */
@Component
public final class SharedOpinions implements SharedOpinionService {
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int KEPT_CONSULTATIONS = 1_000;
    private static final int MAX_TEXT = 10_000;
    private static final int SHOWN = 5;
    /** So many opinions are looked at for those five: many of them say the same. */
    private static final int LOOKED_AT = 60;

    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final Texts texts;
    private final Indexing indexing;
    private final Adoptions adoptions;
    private final int least;
    private final Cache<UUID, SharedCounts> counts = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(KEPT_CONSULTATIONS)
            .build();

    @Activate
    public SharedOpinions(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference Texts texts,
            @Reference Indexing indexing,
            @Reference Adoptions adoptions,
            ConsultationConfig config) {
        this(jpa, consultations, texts, indexing, adoptions, config.shared_opinions_least());
    }

    /** @param least what fewer have said is not shown */
    public SharedOpinions(
            JpaTemplate jpa,
            Consultations consultations,
            Texts texts,
            Indexing indexing,
            Adoptions adoptions,
            int least) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.texts = texts;
        this.indexing = indexing;
        this.adoptions = adoptions;
        this.least = least;
    }

    /** One that is everybody's to see: contact points that see others count only their own there. */
    private Consultation open(Caller caller, UUID id) {
        Consultation consultation = consultations.get(caller, id);
        if (consultation.visibility() != Visibility.PUBLIC) {
            throw new NotFound("征求意见 " + id + " 不是公开的");
        }
        return consultation;
    }

    @Override
    public SharedCounts counts(Caller caller, UUID consultationId) {
        Consultation consultation = open(caller, consultationId);
        return counts.get(consultationId, id -> count(consultation));
    }

    private SharedCounts count(Consultation consultation) {
        ProvisionIndex provisions = texts.of(consultation.versionId());
        Filters all = new Filters(OpinionQuery.on(List.of()), provisions);
        Counting counting =
                Counting.of(indexing.index(), all.query(consultation.id().toString(), null, true));
        return new SharedCounts(
                counting.total(),
                counting.provisions().entrySet().stream()
                        .map(entry -> count(entry.getKey(), entry.getValue(), provisions))
                        .sorted(Comparator.comparing(count -> position(count, provisions)))
                        .toList());
    }

    private static SharedCounts.Count count(String provision, long opinions, ProvisionIndex provisions) {
        Optional<Provision> found = OpinionQuery.WHOLE_TEXT.equals(provision)
                ? Optional.empty()
                : provisions.find(UUID.fromString(provision));
        return new SharedCounts.Count(
                found.map(Provision::id).orElse(null),
                found.map(Provision::label).orElse(OpinionQuery.WHOLE_TEXT),
                opinions);
    }

    private static int position(SharedCounts.Count count, ProvisionIndex provisions) {
        return Optional.ofNullable(count.provisionId())
                .flatMap(provisions::find)
                .map(Provision::position)
                .orElse(-1);
    }

    @Override
    public List<SharedOpinion> similar(Caller caller, UUID consultationId, Likeness likeness) {
        Consultation consultation = open(caller, consultationId);
        new Violations().text("text", likeness.text(), MAX_TEXT).throwIfAny();
        ProvisionIndex provisions = texts.of(consultation.versionId());
        Filters filters = new Filters(OpinionQuery.on(around(likeness.provision(), provisions)), provisions);
        Optional<Query> query = filters.alike(consultationId.toString(), likeness.text());
        if (query.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = indexing.index()
                .search(searcher -> Order.BEST_FIRST.page(searcher, query.get(), new PageRequest(LOOKED_AT, "")))
                .ids();
        return jpa.txExpr(TransactionType.Supports, em -> {
            Map<UUID, GroupStore.Place> places = new GroupStore(em).places(ids);
            Map<UUID, Opinion> opinions = new OpinionStore(em)
                    .byIds(consultationId, ids).stream()
                            .map(OpinionEntity::toRecord)
                            .collect(Collectors.toMap(Opinion::id, Function.identity()));
            Set<UUID> seen = new HashSet<>();
            return ids.stream()
                    .filter(id -> opinions.containsKey(id) && places.containsKey(id))
                    .filter(id -> places.get(id).opinions() >= least
                            && seen.add(places.get(id).groupId()))
                    .limit(SHOWN)
                    .map(id -> shared(opinions.get(id), places.get(id).opinions()))
                    .toList();
        });
    }

    /** The article that a provision is in: people cite one thing by its article, its paragraph or its item. */
    private static List<String> around(String cited, ProvisionIndex provisions) {
        if (cited == null) {
            return List.of();
        }
        Optional<Provision> place = provisions.find(cited);
        while (place.isPresent()
                && place.get().kind() != ProvisionKind.ARTICLE
                && place.get().parentId() != null) {
            place = provisions.find(place.get().parentId());
        }
        return List.of(place.filter(article -> article.kind() == ProvisionKind.ARTICLE)
                .map(Provision::label)
                .orElse(cited));
    }

    private static SharedOpinion shared(Opinion opinion, int opinions) {
        return new SharedOpinion(
                opinion.provisionLabel(),
                opinion.kind(),
                PersonalData.hide(opinion.forOthers().text()),
                opinions);
    }

    @Override
    public List<ChangedWords> changes(Caller caller, UUID consultationId) {
        Consultation consultation = open(caller, consultationId);
        jpa.txExpr(TransactionType.Supports, em -> new SummaryStore(em).published(consultation))
                .orElseThrow(() -> new NotFound("征求意见 " + consultationId + " 还没有公布反馈"));
        return adoptions.changedWords(consultation);
    }
}
