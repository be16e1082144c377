package org.jianyan.consultation.internal.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jianyan.commons.Dates;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.OpinionQuery;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionIndex;

/** What somebody searches for, checked, as the index understands it. */
final class Filters {
    private static final int MAX_WORDS = 200;
    private static final int MAX_VALUES = 100;
    private static final Set<String> STATES = Stream.concat(
                    Stream.of(OpinionQuery.UNDECIDED, OpinionQuery.HIDDEN),
                    Stream.of(Decision.values()).map(Enum::name))
            .collect(Collectors.toUnmodifiableSet());

    private final OpinionQuery wanted;
    private final ProvisionIndex provisions;

    /** @throws org.jianyan.commons.ValidationException with every fault */
    Filters(OpinionQuery wanted, ProvisionIndex provisions) {
        this.wanted = wanted;
        this.provisions = provisions;
        Optional<LocalDate> from = Dates.parse(wanted.from());
        Optional<LocalDate> to = Dates.parse(wanted.to());
        Violations violations = new Violations().optionalText("words", wanted.words(), MAX_WORDS);
        wanted.provision()
                .forEach(provision -> violations.require(
                        provision.equals(OpinionQuery.WHOLE_TEXT)
                                || provisions.find(provision).isPresent(),
                        "provision",
                        "unknown-provision",
                        "文本中没有“" + provision + "”；应写作“第十四条第二款”等，针对全文的写作“全文”"));
        wanted.kind().forEach(kind -> violations.oneOf("kind", kind, OpinionKind.class));
        wanted.stance().forEach(stance -> violations.oneOf("stance", stance, Stance.class));
        wanted.state()
                .forEach(state -> violations.require(
                        STATES.contains(state),
                        "state",
                        "unknown",
                        "应为 " + STATES.stream().sorted().toList() + " 之一，收到：" + state));
        few("provision", wanted.provision(), violations);
        few("method", wanted.method(), violations);
        few("contactPointPath", wanted.contactPointPath(), violations);
        day("from", wanted.from(), from, violations);
        day("to", wanted.to(), to, violations);
        violations
                .require(
                        from.isEmpty() || to.isEmpty() || !from.get().isAfter(to.get()),
                        "to",
                        "order",
                        "不应早于 from（" + wanted.from() + "），收到：" + wanted.to())
                .throwIfAny();
    }

    private static void few(String field, List<String> values, Violations violations) {
        violations.require(values.size() <= MAX_VALUES, field, "size", "最多 " + MAX_VALUES + " 个");
    }

    private static void day(String field, String text, Optional<LocalDate> day, Violations violations) {
        violations.require(text == null || day.isPresent(), field, "date", "应为日期，例如 2026-03-31，收到：" + text);
    }

    boolean hasWords() {
        return !wanted.words().isEmpty();
    }

    /** The words alone, to be marked in a text. */
    Query marking() {
        return Words.marking(wanted.words());
    }

    /**
     * The whole query.
     *
     * @param scopes paths that a caller is bound to; {@code null} for none
     * @param seesHidden whether hidden words are to be found
     */
    DrillDownQuery query(String consultationId, List<String> scopes, boolean seesHidden) {
        BooleanQuery.Builder base = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(OpinionIndex.CONSULTATION, consultationId)), Occur.FILTER);
        if (scopes != null) {
            base.add(any(scopes.stream().map(Filters::below)), Occur.FILTER);
        }
        if (hasWords()) {
            base.add(Words.query(wanted.words()), Occur.MUST);
            if (!seesHidden) {
                base.add(hidden(), Occur.MUST_NOT);
            }
        }
        DrillDownQuery query = new DrillDownQuery(OpinionIndex.FACETS, base.build());
        wanted.provision().forEach(provision -> query.add(OpinionIndex.PROVISION, about(provision)));
        wanted.contactPointPath().forEach(path -> query.add(OpinionIndex.PATH, below(path)));
        wanted.method().forEach(method -> query.add(OpinionIndex.METHOD, method));
        wanted.kind().forEach(kind -> query.add(OpinionIndex.KIND, kind));
        wanted.stance().forEach(stance -> query.add(OpinionIndex.STANCE, stance));
        wanted.state().forEach(state -> query.add(OpinionIndex.STATE, state));
        if (wanted.from() != null || wanted.to() != null) {
            query.add(
                    OpinionIndex.DAY,
                    LongPoint.newRangeQuery(
                            OpinionIndex.DAY, day(wanted.from(), Long.MIN_VALUE), day(wanted.to(), Long.MAX_VALUE)));
        }
        return query;
    }

    /** What says something like a text, hidden words left out; nothing if the text has no words. */
    Optional<Query> alike(String consultationId, String text) {
        return Words.alike(text).map(words -> new BooleanQuery.Builder()
                .add(query(consultationId, null, true), Occur.FILTER)
                .add(words, Occur.MUST)
                .add(hidden(), Occur.MUST_NOT)
                .build());
    }

    private static Query hidden() {
        return new TermQuery(new Term(
                OpinionIndex.FACETS.getDimConfig(OpinionIndex.STATE).indexFieldName,
                FacetsConfig.pathToString(OpinionIndex.STATE, new String[] {OpinionQuery.HIDDEN})));
    }

    private static long day(String text, long otherwise) {
        return Dates.parse(text).map(LocalDate::toEpochDay).orElse(otherwise);
    }

    /** In the order of the text, a provision is followed by what is below it. */
    private Query about(String citation) {
        if (citation.equals(OpinionQuery.WHOLE_TEXT)) {
            return IntPoint.newExactQuery(OpinionIndex.PROVISION, -1);
        }
        Provision provision = provisions.find(citation).orElseThrow();
        return IntPoint.newRangeQuery(OpinionIndex.PROVISION, provision.position(), provisions.lastPosition(provision));
    }

    private static Query below(String path) {
        return path.equals(OpinionQuery.PUBLIC)
                ? new TermQuery(new Term(OpinionIndex.PATH, path))
                : new PrefixQuery(new Term(OpinionIndex.PATH, path.endsWith("/") ? path : path + "/"));
    }

    private static Query any(Stream<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
