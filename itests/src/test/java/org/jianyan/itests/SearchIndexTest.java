package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jianyan.commons.PageRequest;
import org.jianyan.consultation.SearchHits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The index goes on where it was, or is made again. */
final class SearchIndexTest extends SearchCase {
    @ParameterizedTest
    @EnumSource
    void anIndexThatLagsShouldSaySoAndCatchUp(TestDatabase database) {
        begin(database);
        say("第一条意见");
        index();
        say("第二条意见");
        decided("ADOPTED", 0);
        SearchHits before = list(COMMISSION, query(""));
        assertEquals(1, before.total());
        assertEquals(2, before.waiting());
        assertEquals(2, counts(COMMISSION, query("")).waiting());
        index();
        SearchHits after = list(COMMISSION, query(""));
        assertEquals(2, after.total());
        assertEquals(0, after.waiting());
        assertEquals(
                Map.of("未处理", 1L, "采纳", 1L),
                numbers(counts(COMMISSION, query("")).state()));
    }

    @ParameterizedTest
    @EnumSource
    void anIndexShouldGoOnWhereItWasOrBeMadeAgain(TestDatabase database) throws Exception {
        begin(database);
        say("第一条意见", "第二条意见");
        index();
        indexing.close();
        open();
        indexing.step();
        assertEquals(2, list(COMMISSION, query("意见")).total(), "committed when it was closed");

        search.rebuild(ADMINISTRATOR);
        index();
        assertEquals(2, list(COMMISSION, query("意见")).total());
    }

    @ParameterizedTest
    @EnumSource
    void anIndexThatADiskRuinedShouldBeMadeAgain(TestDatabase database) throws Exception {
        begin(database);
        say("第一条意见", "第二条意见");
        index();
        indexing.close();
        for (String kind : kinds()) {
            for (boolean isLost : List.of(false, true)) {
                for (Path file : files()) {
                    if (kind(file).equals(kind)) {
                        ruin(file, isLost);
                    }
                }
                open();
                index();
                assertEquals(2, list(COMMISSION, query("意见")).total(), kind + " ruined, made out of the database");
                assertNull(search.index(ADMINISTRATOR).failure());
                indexing.close();
            }
        }
        open();
        index();
    }

    private static void ruin(Path file, boolean isLost) throws IOException {
        if (isLost) {
            Files.delete(file);
        } else {
            Files.write(file, new byte[] {1, 2, 3});
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> !file.endsWith("write.lock")).toList();
        }
    }

    /** Of the list of segments, and of what belongs to a segment. */
    private List<String> kinds() throws IOException {
        List<String> kinds =
                files().stream().map(SearchIndexTest::kind).distinct().sorted().toList();
        assertTrue(kinds.size() > 1, kinds.toString());
        return kinds;
    }

    private static String kind(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("segments") ? "segments" : name.substring(name.lastIndexOf('.') + 1);
    }

    @ParameterizedTest
    @EnumSource
    void anIndexOfAnotherDatabaseShouldBeMadeAgain(TestDatabase database) throws Exception {
        begin(database);
        say("旧库的意见", "旧库的又一意见");
        index();
        indexing.close();
        sessions.close();
        begin(database);
        say("新库的意见");
        say("新库的又一意见", "新库的第三条意见");
        index();
        assertEquals(0, list(COMMISSION, query("旧库")).total());
        assertEquals(3, list(COMMISSION, query("新库")).total());
    }

    @ParameterizedTest
    @EnumSource
    void searchingShouldTakeTheSameStatementsHoweverManyThereAre(TestDatabase database) {
        begin(database);
        List<Long> statements = new ArrayList<>();
        for (int size : List.of(20, 400)) {
            for (int i = 0; i < size; i++) {
                say("养犬登记" + i);
            }
            index();
            list(COMMISSION, query("登记"));
            sessions.getStatistics().clear();
            search.search(COMMISSION, consultation.id(), query("登记"), new PageRequest(10, ""));
            counts(COMMISSION, query("登记"));
            statements.add(sessions.getStatistics().getPrepareStatementCount());
        }
        assertEquals(statements.get(0), statements.get(1));
    }
}
