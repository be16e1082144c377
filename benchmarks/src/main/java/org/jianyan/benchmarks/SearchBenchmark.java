package org.jianyan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.CollectionMethodService;
import org.jianyan.consultation.MethodInfo;
import org.jianyan.consultation.OpinionQuery;
import org.jianyan.consultation.SearchHits;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Texts;
import org.jianyan.consultation.internal.search.Indexing;
import org.jianyan.consultation.internal.search.Search;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Grant;
import org.jianyan.identity.Role;
import org.jianyan.legislation.internal.Drafts;

/** How long a consultation's opinions take to be indexed, and to be found. */
public final class SearchBenchmark {
    private static final Caller COMMISSION =
            new Caller(Uuids.next(), "fagongwei", List.of(new Grant(Role.COMMISSION, Uuids.next(), "/320400/")));
    private static final Caller DISTRICT = new Caller(
            Uuids.next(), "district", List.of(new Grant(Role.DISTRICT_OFFICE, Uuids.next(), "/320400/320402/")));

    private final FilledDatabase database;
    private final UUID id;
    private Search search;

    private SearchBenchmark(FilledDatabase database) {
        this.database = database;
        id = database.consultation.id();
    }

    /** @param args as for {@link FilledDatabase#each} */
    public static void main(String[] args) throws IOException, SQLException {
        FilledDatabase.each(args, database -> new SearchBenchmark(database).run());
    }

    private void run() throws SQLException, IOException {
        database.fill();
        database.corpus.texts.clear();
        Path directory = Files.createTempDirectory("search");
        Indexing indexing = new Indexing(database.jpa, directory);
        long start = System.nanoTime();
        while (indexing.step()) {
            // goes on
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        search = new Search(
                database.jpa,
                new Consultations(database.jpa, null, null, null, null, null, null),
                new Texts(new Drafts(database.jpa, null, null, null)),
                new NoMethods(),
                indexing,
                null);
        long opinions = search.counts(COMMISSION, id, words("")).total();
        System.out.printf(
                "%,d opinions indexed in %.1f s, %,.0f a second; %,d MB on disk%n",
                opinions, seconds, opinions / seconds, size(directory) >> 20);
        System.out.printf("%-34s %10s %10s %12s%n", "", "p50 ms", "p95 ms", "statements");
        page("every opinion, first page", COMMISSION, words(""), "");
        page("every opinion, deep page", COMMISSION, words(""), deep(words(""), 40));
        page("a word found in many", COMMISSION, words("建议"), "");
        page("a word found in many, deep page", COMMISSION, words("建议"), deep(words("建议"), 40));
        page("two words", COMMISSION, words("当事人 责任"), "");
        page("a rare phrase", COMMISSION, words("\"人民法院应当依法\""), "");
        page("one character", COMMISSION, words("债"), "");
        page("a provision", COMMISSION, query("", List.of("第七十七条"), List.of()), "");
        page("words in a provision, by a method", COMMISSION, query("责任", List.of("第七十七条"), List.of("symposium")), "");
        page("a word, by a district", DISTRICT, words("责任"), "");
        counts("counts of every opinion", words(""));
        counts("counts of a word", words("责任"));
        counts("counts with two filters", query("", List.of("第七十七条"), List.of("symposium")));
    }

    /** Titles are not what is measured. */
    private static final class NoMethods implements CollectionMethodService {
        @Override
        public List<MethodInfo> methods(Caller caller) {
            return List.of();
        }

        @Override
        public Map<String, String> titles() {
            return Map.of();
        }

        @Override
        public List<MethodInfo> methodsAt(String contactPointCode) {
            return List.of();
        }
    }

    private static OpinionQuery words(String words) {
        return query(words, List.of(), List.of());
    }

    private static OpinionQuery query(String words, List<String> provisions, List<String> methods) {
        return new OpinionQuery(words, provisions, methods, null, null, null, null, null, null);
    }

    private String deep(OpinionQuery query, int pages) {
        String after = "";
        for (int i = 0; i < pages; i++) {
            SearchHits hits = search.search(COMMISSION, id, query, new PageRequest(500, after));
            after = hits.next() == null ? after : hits.next();
        }
        return after;
    }

    private void page(String what, Caller caller, OpinionQuery query, String after) {
        database.time(what, () -> search.search(caller, id, query, new PageRequest(50, after)));
    }

    private void counts(String what, OpinionQuery query) {
        database.time(what, () -> search.counts(COMMISSION, id, query));
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
