package org.jianyan.legislation.internal.text;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianyan.commons.Violation;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.text.LegalText.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class StatutesTest {
    /** Every statute and decision at hand. */
    static List<String> names() {
        return List.of(
                "shanghai-dog-keeping",
                "shanghai-household-waste-2019",
                "qingdao-civilised-conduct-2016",
                "shanghai-residential-property-2018",
                "shanghai-residential-property-2020",
                "beijing-making-local-regulations-2017",
                "beijing-making-local-regulations-2023",
                "legislation-law-2015",
                "legislation-law-2023",
                "administrative-reconsideration-2017",
                "administrative-reconsideration-2023",
                "emergency-response-2007",
                "emergency-response-2024",
                "public-security-penalties-2012",
                "public-security-penalties-2025",
                "civil-code",
                "civil-code-with-book-headings",
                "criminal-law",
                "criminal-law-amendment-11",
                "decision-shanghai-financial-court",
                "decision-rail-injury",
                "vat-provisional-regulation-2017",
                "missile-export-control-2002-with-annex",
                "zhejiang-electric-bicycles-2020",
                "shanghai-financial-court-2021",
                "rail-injury-2021");
    }

    static String statute(String name) throws IOException {
        try (InputStream in = StatutesTest.class.getResourceAsStream("/" + name + ".md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static LegalText read(String name) throws IOException {
        return LegalTextReader.read(statute(name));
    }

    private static long count(LegalText text, ProvisionKind... kinds) {
        Map<ProvisionKind, Long> counts = text.units().stream().collect(groupingBy(Unit::kind, counting()));
        return List.of(kinds).stream()
                .mapToLong(kind -> counts.getOrDefault(kind, 0L))
                .sum();
    }

    /** Counts of chapters, sections, articles and items by a plain search at line starts, and the faults to expect. */
    @ParameterizedTest
    @CsvSource({
        "shanghai-dog-keeping,7,0,61,30,",
        "shanghai-household-waste-2019,10,0,65,38,",
        "qingdao-civilised-conduct-2016,5,0,38,24,",
        "shanghai-residential-property-2018,6,0,95,155,",
        "shanghai-residential-property-2020,6,0,95,155,",
        // the title of a section stands on two lines
        "beijing-making-local-regulations-2017,5,3,66,4,text:111 split-heading",
        "beijing-making-local-regulations-2023,8,0,76,2,",
        "legislation-law-2015,6,7,105,39,",
        "legislation-law-2023,6,7,120,39,",
        "administrative-reconsideration-2017,7,0,43,36,",
        "administrative-reconsideration-2023,7,9,90,95,",
        "emergency-response-2007,7,0,70,40,",
        "emergency-response-2024,8,0,106,42,",
        "public-security-penalties-2012,6,7,119,131,",
        "public-security-penalties-2025,6,7,144,162,",
        "civil-code,84,37,1260,374,",
        "civil-code-with-book-headings,84,37,1260,374,",
        // 263 items by （一）, and 23 of its two annexes by 1．; a footnote of the publisher
        "criminal-law,15,37,505,286,text:2469 unknown-mark",
        "vat-provisional-regulation-2017,0,0,28,28,",
        "missile-export-control-2002-with-annex,0,0,24,114,",
        "zhejiang-electric-bicycles-2020,0,0,29,4,",
        "shanghai-financial-court-2021,0,0,12,8,",
        "rail-injury-2021,0,0,13,5,",
    })
    void statutesShouldHaveTheUnitsCountedInThemAndNoOtherFault(
            String name, long chapters, long sections, long articles, long items, String faults) throws IOException {
        LegalText text = read(name);
        assertEquals(
                List.of(chapters, sections, articles, items, faults == null ? "" : faults),
                List.of(
                        count(text, ProvisionKind.CHAPTER),
                        count(text, ProvisionKind.SECTION),
                        count(text, ProvisionKind.ARTICLE),
                        count(text, ProvisionKind.ITEM),
                        text.faults().stream()
                                .map(fault -> fault.field() + " " + fault.code())
                                .collect(Collectors.joining(";"))));
    }

    @ParameterizedTest
    @CsvSource({"criminal-law-amendment-11,48", "decision-rail-injury,10", "decision-shanghai-financial-court,12"})
    void decisionsShouldHaveAClauseForEachInstruction(String name, long clauses) throws IOException {
        LegalText text = read(name);
        assertEquals(clauses, count(text, ProvisionKind.CLAUSE));
        assertEquals(0, count(text, ProvisionKind.ARTICLE));
        assertEquals(List.of(), text.faults().stream().map(Violation::message).toList());
    }

    @Test
    void anAnnexShouldKeepItsSubitemsOnEveryLevel() throws IOException {
        LegalText text = read("missile-export-control-2002-with-annex");
        assertEquals(1, count(text, ProvisionKind.ANNEX));
        assertEquals(2, count(text, ProvisionKind.DIVISION));
        assertEquals(124, count(text, ProvisionKind.SUBITEM, ProvisionKind.POINT));
        assertEquals(2, count(text, ProvisionKind.SUBPOINT));
    }

    @Test
    void twoSourcesOfTheCivilCodeShouldReadToTheSameArticles() throws IOException {
        assertEquals(articles("civil-code"), articles("civil-code-with-book-headings"));
    }

    /** Each article with all its words, of which the sources write some marks in half width. */
    private static List<String> articles(String name) throws IOException {
        List<StringBuilder> articles = new java.util.ArrayList<>();
        for (Unit unit : read(name).units()) {
            if (unit.kind() == ProvisionKind.ARTICLE) {
                articles.add(new StringBuilder(unit.mark()));
            } else if (!unit.kind().isHeading()) {
                articles.get(articles.size() - 1)
                        .append("|")
                        .append(unit.kind())
                        .append(unit.mark())
                        .append(same(unit.text()));
            }
        }
        return articles.stream().map(StringBuilder::toString).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void statutesShouldWriteBackToTheSameTextAndTheSameTree(String name) throws IOException {
        LegalText text = read(name);
        StringBuilder plain = new StringBuilder();
        StringBuilder markdown = new StringBuilder();
        PlainText.write(text, plain);
        PlainText.writeMarkdown(text, markdown);
        assertEquals(normal(statute(name)), normal(plain.toString()));
        assertEquals(RoundTripTest.tree(text), RoundTripTest.tree(LegalTextReader.read(plain.toString())));
        assertEquals(RoundTripTest.tree(text), RoundTripTest.tree(LegalTextReader.read(markdown.toString())));
        if (!text.title().isEmpty()) {
            assertEquals(RoundTripTest.tree(text), RoundTripTest.tree(RoundTripTest.throughDocx(text)));
        }
    }

    /** The words alone, without marks of Markdown, spaces and what the publisher repeats at the head of each part. */
    private static String normal(String source) {
        String body = source.replaceFirst("(?s)\\A---\\n.*?\\n---\\n", "").replaceAll("<!--.*?-->", "");
        Set<String> heads = new LinkedHashSet<>();
        StringBuilder words = new StringBuilder();
        String title = null;
        for (String line : body.split("\n")) {
            String bare = same(line.replaceAll("^#+|\\*\\*|[\\s　\\u00A0\\u2002\\u2003\\u200B-\\u200D\\uFEFF]", ""));
            bare = bare.replaceAll("^#+", "");
            title = title == null && !bare.isEmpty() ? bare : title;
            boolean isHead = bare.equals(title) || bare.matches("\\d{4}年\\d+月\\d+日.{0,100}(通过|施行)");
            if (isHead) {
                heads.add(bare);
            } else {
                words.append(bare);
            }
        }
        return heads + words.toString();
    }

    /** Brackets and points as the writer has them. */
    private static String same(String text) {
        return text.replace('(', '（')
                .replace(')', '）')
                .replaceAll("^(\\d+)[.、]", "$1．")
                .replaceAll("^(附件.?)：", "$1");
    }
}
