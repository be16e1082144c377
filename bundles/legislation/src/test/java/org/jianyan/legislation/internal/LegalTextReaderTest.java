package org.jianyan.legislation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.text.LegalText;
import org.jianyan.legislation.internal.text.LegalTextReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LegalTextReaderTest {
    private static String statute(String name) throws IOException {
        try (InputStream in = LegalTextReaderTest.class.getResourceAsStream("/" + name + ".md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Provision> provisions(String text) {
        return ProvisionTree.of(LegalTextReader.read(text).units(), new UUID(0, 1));
    }

    private static List<String> labels(String text) {
        return provisions(text).stream().map(Provision::label).toList();
    }

    /** Counts by a plain search at line starts. */
    @ParameterizedTest
    @CsvSource({
        "shanghai-dog-keeping,7,0,61,30",
        "legislation-law-2023,6,7,120,39",
        "qingdao-civilised-conduct-2016,5,0,38,24",
        "zhejiang-electric-bicycles-2020,0,0,29,4",
        "vat-provisional-regulation-2017,0,0,28,28",
        "civil-code,84,37,1260,374"
    })
    void statutesShouldHaveTheUnitsCountedInThem(String name, long chapters, long sections, long articles, long items)
            throws IOException {
        Map<ProvisionKind, Long> kinds = LegalTextReader.read(statute(name)).units().stream()
                .collect(Collectors.groupingBy(LegalText.Unit::kind, Collectors.counting()));
        assertEquals(
                List.of(chapters, sections, articles, items),
                List.of(
                        kinds.getOrDefault(ProvisionKind.CHAPTER, 0L),
                        kinds.getOrDefault(ProvisionKind.SECTION, 0L),
                        kinds.getOrDefault(ProvisionKind.ARTICLE, 0L),
                        kinds.getOrDefault(ProvisionKind.ITEM, 0L)));
    }

    @Test
    void everyWordShouldBeKept() throws IOException {
        String source = statute("shanghai-dog-keeping");
        String read = LegalTextReader.read(source).units().stream()
                .map(LegalText.Unit::text)
                .collect(Collectors.joining());
        String words = source.lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining())
                .replaceAll("第[一二三四五六七八九十]+条[\\s　]+|（[一二三四五六七八九十]+）", "")
                .replaceAll("[\\s　]", "");
        assertEquals(words, read.replaceAll("[\\s　]", ""));
    }

    @Test
    void labelsShouldCiteAsLawsDo() {
        assertEquals(
                List.of("第一章 总则", "第一条", "第一条第一款", "第一条第二款", "第一条第二款第（一）项", "第一条第二款第（一）项第1目", "第二条", "第二条"),
                labels("条例\n第一章　总　则\n第一条 甲。\n乙：\n（一）丙：\n1．丁；\n第二条 戊。"));
    }

    @Test
    void insertedArticleShouldFollowItsNumber() {
        LegalText text = LegalTextReader.read("条例\n第一条 甲。\n第一条之一 乙。\n第二条 丙。");
        assertEquals(List.of(), text.faults());
        assertTrue(ProvisionTree.of(text.units(), new UUID(0, 1)).stream()
                .anyMatch(provision -> provision.label().equals("第一条之一")));
    }

    @Test
    void contentsShouldNotBeTakenForText() {
        List<String> labels = labels("条例\n目　录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。");
        assertEquals(List.of("第一章 总则", "第一条", "第一条", "第二章 附则", "第二条", "第二条"), labels);
    }

    @Test
    void captionShouldBelongToTheArticle() {
        Provision article = provisions("条例\n第一条【立法目的】为了甲。").get(0);
        assertEquals("立法目的", article.caption());
    }

    @Test
    void gapInTheNumberingShouldBeToldWithItsLine() {
        var faults = LegalTextReader.read("条例\n第一条 甲。\n第三条 乙。").faults();
        assertEquals("text:3", faults.get(0).field());
        assertTrue(faults.get(0).message().contains("第二条"));
    }

    @Test
    void textWithoutArticlesShouldBeAFault() {
        assertEquals("no-article", LegalTextReader.read("只有一段话").faults().get(0).code());
    }
}
