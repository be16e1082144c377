package org.jianyan.consultation.internal.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.search.Query;
import org.jianyan.commons.PageRequest;
import org.jianyan.consultation.CollectionMethodService;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.IndexState;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionQuery;
import org.jianyan.consultation.SearchCounts;
import org.jianyan.consultation.SearchHits;
import org.jianyan.consultation.SearchHits.Excerpt;
import org.jianyan.consultation.SearchHits.Hit;
import org.jianyan.consultation.SearchService;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Texts;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Search implements SearchService {
    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final Texts texts;
    private final CollectionMethodService methods;
    private final Indexing indexing;
    private final Audit audit;

    @Activate
    public Search(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference Texts texts,
            @Reference CollectionMethodService methods,
            @Reference Indexing indexing,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.texts = texts;
        this.methods = methods;
        this.indexing = indexing;
        this.audit = audit;
    }

    /** What a caller may see of a consultation, and what is searched for in it. */
    private record View(Consultation consultation, List<String> scopes, boolean seesHidden, Filters filters) {
        DrillDownQuery query() {
            return filters.query(consultation.id().toString(), scopes, seesHidden);
        }

        /** Whoever is not to see words is not to find by them either. */
        boolean shows(Opinion opinion) {
            return seesHidden || !filters.hasWords() || !opinion.isHidden();
        }
    }

    private View view(Caller caller, UUID consultationId, OpinionQuery wanted) {
        caller.require(Action.OPINION_READ);
        Consultation consultation = consultations.get(caller, consultationId);
        String path = consultation.organisationPath();
        boolean seesAll = caller.may(Action.OPINION_READ, path);
        return new View(
                consultation,
                seesAll ? null : caller.scopes(Action.OPINION_READ),
                seesAll && caller.may(Action.COLLATION_READ, path),
                new Filters(wanted, texts.of(consultation.versionId())));
    }

    @Override
    public SearchHits search(Caller caller, UUID consultationId, OpinionQuery wanted, PageRequest page) {
        View view = view(caller, consultationId, wanted);
        Order order = view.filters().hasWords() ? Order.BEST_FIRST : Order.ARRIVAL;
        long waiting = indexing.waiting();
        Order.Found found = indexing.index().search(searcher -> order.page(searcher, view.query(), page));
        Map<UUID, Opinion> opinions = jpa.txExpr(TransactionType.Supports, em -> new OpinionStore(em)
                .byIds(consultationId, found.ids()).stream()
                        .map(OpinionEntity::toRecord)
                        .collect(Collectors.toMap(Opinion::id, Function.identity())));
        List<Hit> hits = found.ids().stream()
                .map(opinions::get)
                .filter(opinion -> opinion != null && view.shows(opinion))
                .map(opinion -> view.seesHidden() ? opinion : opinion.forOthers())
                .map(opinion -> new Hit(opinion, excerpts(view.filters(), opinion)))
                .toList();
        return new SearchHits(found.total(), waiting, hits, found.next());
    }

    private static List<Excerpt> excerpts(Filters filters, Opinion opinion) {
        if (!filters.hasWords()) {
            return List.of();
        }
        Query words = filters.marking();
        return Stream.of(
                        new Excerpt("text", Words.excerpt(words, opinion.text())),
                        new Excerpt("reason", Words.excerpt(words, opinion.reason())),
                        new Excerpt("wording", Words.excerpt(words, opinion.wording())))
                .filter(excerpt -> !excerpt.words().isEmpty())
                .toList();
    }

    @Override
    public SearchCounts counts(Caller caller, UUID consultationId, OpinionQuery wanted) {
        View view = view(caller, consultationId, wanted);
        long waiting = indexing.waiting();
        Counting counting = Counting.of(indexing.index(), view.query());
        return counting.labelled(
                waiting,
                texts.of(view.consultation().versionId()),
                consultations.sources(consultationId),
                methods.titles());
    }

    @Override
    public IndexState index(Caller caller) {
        caller.require(Action.INDEX_REBUILD);
        return indexing.state();
    }

    @Override
    public void rebuild(Caller caller) {
        caller.require(Action.INDEX_REBUILD);
        jpa.tx(TransactionType.Required, em -> audit.record(caller, Action.INDEX_REBUILD, "search index"));
        indexing.anew();
    }
}
