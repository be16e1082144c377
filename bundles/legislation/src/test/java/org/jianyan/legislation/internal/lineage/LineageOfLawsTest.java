package org.jianyan.legislation.internal.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianyan.legislation.LineageChange;
import org.jianyan.legislation.LineageLink;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.ProvisionTree;
import org.jianyan.legislation.internal.text.LegalTextReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lineage between real versions, against tables made by reading both texts. */
final class LineageOfLawsTest {
    private static final double PRECISION = 0.98;
    private static final double SHARE_DECIDED = 0.6;

    private static String resource(String name) throws IOException {
        try (InputStream in = LineageOfLawsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Provision> provisions(String name) throws IOException {
        return ProvisionTree.of(
                LegalTextReader.read(resource("/" + name + ".md")).units(), new UUID(0, 1));
    }

    private static Set<String> table(String name) throws IOException {
        return resource("/lineage/" + name + ".csv").lines().skip(1).collect(Collectors.toSet());
    }

    /** The program's links of which it is sure, written as in the tables. */
    private static List<String> sure(List<Provision> before, List<Provision> after, Predicate<ProvisionKind> kinds) {
        Map<UUID, Provision> provisions = Stream.concat(before.stream(), after.stream())
                .collect(Collectors.toMap(Provision::id, Function.identity()));
        List<String> sure = new ArrayList<>();
        for (LineageLink link : LineageMatcher.match(before, after)) {
            Provision any = provisions.get(link.beforeId() == null ? link.afterId() : link.beforeId());
            if (link.isSure() && kinds.test(any.kind())) {
                sure.add(label(provisions, link.beforeId()) + "," + label(provisions, link.afterId()) + ","
                        + link.change());
            }
        }
        return sure;
    }

    private static String label(Map<UUID, Provision> provisions, UUID id) {
        return id == null ? "-" : provisions.get(id).label();
    }

    @ParameterizedTest
    @CsvSource({
        "legislation-law,2015,2023",
        "beijing-making-local-regulations,2017,2023",
        "administrative-reconsideration,2017,2023",
        "shanghai-residential-property,2018,2020",
        "public-security-penalties,2012,2025",
        "emergency-response,2007,2024"
    })
    void whatTheProgramIsSureOfShouldStandInTheTable(String law, String earlier, String later) throws IOException {
        check(
                table(law),
                sure(
                        provisions(law + "-" + earlier),
                        provisions(law + "-" + later),
                        kind -> kind == ProvisionKind.ARTICLE));
    }

    @ParameterizedTest
    @CsvSource({"shanghai-residential-property,2018,2020", "emergency-response,2007,2024"})
    void whatItIsSureOfWithinArticlesShouldStandInTheTable(String law, String earlier, String later)
            throws IOException {
        check(
                table(law + "-units"),
                sure(
                        provisions(law + "-" + earlier),
                        provisions(law + "-" + later),
                        kind -> kind == ProvisionKind.PARAGRAPH || kind == ProvisionKind.ITEM));
    }

    private static void check(Set<String> table, List<String> sure) {
        Set<String> endsBefore = new HashSet<>();
        Set<String> endsAfter = new HashSet<>();
        table.forEach(row -> {
            endsBefore.add(row.split(",")[0]);
            endsAfter.add(row.split(",")[1]);
        });
        List<String> judged = sure.stream()
                .filter(row -> isIn(endsBefore, row.split(",")[0]) || isIn(endsAfter, row.split(",")[1]))
                .toList();
        List<String> wrong = judged.stream().filter(row -> !table.contains(row)).toList();
        assertTrue(
                wrong.size() <= (1 - PRECISION) * judged.size(),
                () -> wrong.size() + " of " + judged.size() + ": " + wrong);
        assertTrue(
                judged.size() - wrong.size() >= SHARE_DECIDED * table.size(),
                () -> "only " + judged.size() + " of " + table.size() + " decided");
    }

    private static boolean isIn(Set<String> ends, String label) {
        return !label.equals("-") && ends.contains(label);
    }

    @Test
    void aLawShouldBeUnchangedAgainstItself() throws IOException {
        List<Provision> before = provisions("legislation-law-2023");
        List<Provision> after = provisions("legislation-law-2023");
        assertEquals(
                Set.of(LineageChange.UNCHANGED),
                LineageMatcher.match(before, after).stream()
                        .map(LineageLink::change)
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyProvisionShouldHaveALinkOnBothSides() throws IOException {
        List<Provision> before = provisions("emergency-response-2007");
        List<Provision> after = provisions("emergency-response-2024");
        List<LineageLink> links = LineageMatcher.match(before, after);
        assertEquals(ids(before), ends(links, LineageLink::beforeId));
        assertEquals(ids(after), ends(links, LineageLink::afterId));
    }

    private static Set<UUID> ids(List<Provision> provisions) {
        return provisions.stream().map(Provision::id).collect(Collectors.toSet());
    }

    private static Set<UUID> ends(List<LineageLink> links, Function<LineageLink, UUID> end) {
        return links.stream().map(end).filter(id -> id != null).collect(Collectors.toSet());
    }
}
