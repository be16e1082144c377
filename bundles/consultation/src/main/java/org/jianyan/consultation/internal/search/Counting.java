package org.jianyan.consultation.internal.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.OpinionQuery;
import org.jianyan.consultation.SearchCounts;
import org.jianyan.consultation.SearchCounts.Count;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionIndex;

/**
 * How many opinions there are for each value of each filter. It is read out of the index while its searcher is held: what
 * facets tell of is closed behind it.
 */
record Counting(long total, Map<String, List<LabelAndValue>> values) {
    private static final List<String> FILTERS = List.of(
            OpinionIndex.PROVISION,
            OpinionIndex.METHOD,
            OpinionIndex.PATH,
            OpinionIndex.KIND,
            OpinionIndex.STANCE,
            OpinionIndex.STATE,
            OpinionIndex.DAY);
    private static final Comparator<Count> LARGEST_FIRST =
            Comparator.comparingLong(Count::opinions).reversed().thenComparing(Count::value);
    private static final Map<String, String> STATES =
            Map.of(OpinionQuery.UNDECIDED, "未处理", OpinionQuery.HIDDEN, "内容已屏蔽");

    static Counting of(OpinionIndex index, DrillDownQuery query) {
        return index.search(searcher -> of(index, searcher, query));
    }

    private static Counting of(OpinionIndex index, IndexSearcher searcher, DrillDownQuery query) throws IOException {
        if (searcher.getIndexReader().numDocs() == 0) {
            return new Counting(0, Map.of());
        }
        var result = new DrillSideways(searcher, OpinionIndex.FACETS, index.facets(searcher))
                .search(query, new TotalHitCountCollectorManager());
        Map<String, List<LabelAndValue>> values = new HashMap<>();
        for (String filter : FILTERS) {
            FacetResult counted = result.facets.getAllChildren(filter);
            values.put(filter, counted == null ? List.of() : List.of(counted.labelValues));
        }
        return new Counting(result.collectorResult, values);
    }

    /**
     * With words for people.
     *
     * @param sources names of contact points by their paths
     * @param methods titles of collection methods by their identifiers
     */
    SearchCounts labelled(
            long waiting, ProvisionIndex provisions, Map<String, String> sources, Map<String, String> methods) {
        return new SearchCounts(
                total,
                waiting,
                counts(
                        OpinionIndex.PROVISION,
                        id -> provision(id, provisions).map(Provision::label).orElse(id),
                        Comparator.comparing(count -> provision(count.value(), provisions)
                                .map(Provision::position)
                                .orElse(-1))),
                counts(OpinionIndex.METHOD, id -> methods.getOrDefault(id, id), LARGEST_FIRST),
                counts(OpinionIndex.PATH, path -> sources.getOrDefault(path, path), LARGEST_FIRST),
                counts(OpinionIndex.KIND, kind -> OpinionKind.valueOf(kind).title(), order(OpinionKind::valueOf)),
                counts(OpinionIndex.STANCE, stance -> Stance.valueOf(stance).title(), order(Stance::valueOf)),
                counts(OpinionIndex.STATE, Counting::state, LARGEST_FIRST),
                counts(OpinionIndex.DAY, UnaryOperator.identity(), Comparator.comparing(Count::value)));
    }

    /** Opinions by the identifier of their provision. */
    Map<String, Long> provisions() {
        return values.getOrDefault(OpinionIndex.PROVISION, List.of()).stream()
                .collect(Collectors.toMap(value -> value.label, value -> value.value.longValue()));
    }

    private static Optional<Provision> provision(String id, ProvisionIndex provisions) {
        return OpinionQuery.WHOLE_TEXT.equals(id) ? Optional.empty() : provisions.find(UUID.fromString(id));
    }

    private static String state(String state) {
        String title = STATES.get(state);
        return title == null ? Decision.valueOf(state).title() : title;
    }

    private static <E extends Enum<E>> Comparator<Count> order(Function<String, E> value) {
        return Comparator.comparing(count -> value.apply(count.value()));
    }

    private List<Count> counts(String filter, UnaryOperator<String> label, Comparator<Count> order) {
        return values.getOrDefault(filter, List.of()).stream()
                .map(value -> new Count(value.label, label.apply(value.label), value.value.longValue()))
                .sorted(order)
                .toList();
    }
}
