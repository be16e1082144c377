package org.jianyan.legislation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.internal.text.LegalText;
import org.jianyan.legislation.internal.text.LegalTextReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LegalTextReaderTest {
    private static List<Provision> provisions(String text) {
        return ProvisionTree.of(LegalTextReader.read(text).units(), new UUID(0, 1));
    }

    private static List<String> labels(String text) {
        return provisions(text).stream().map(Provision::label).toList();
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

    private static String faults(String text) {
        return LegalTextReader.read(text).faults().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .collect(Collectors.joining(";"));
    }

    @ParameterizedTest
    @CsvSource({
        "第一条 甲。/第一条 乙。,text:3 numbering",
        "第二章 甲/第一条 乙。,text:2 numbering",
        "第一章 甲/第一条 乙。/第三章 丙/第二条 丁。/第二章 戊/第三条 己。,text:4 numbering;text:6 numbering",
        "第一条 下列：/（一）甲；/（三）乙。,text:4 numbering",
        "第一条 甲。/第一条之二 乙。,text:3 numbering",
        "第一条 甲。/A. 乙。,text:3 unknown-mark",
        "第一章 总则/一段话。/第一条 甲。,text:3 outside-article",
        "目录/第一章 总则/第二章 附则/第一章 总则/第一条 甲。/第二章 罚则/第二条 乙。,text:3 contents",
        "第一编 甲/第一章 乙/第一条 丙。/第二编 丁/第一章 戊/第二条 己。,",
        "第一编 甲/第一章 乙/第一条 丙。/第二编 丁/第二章 戊/第二条 己。,",
        "第一条 甲。/附件/第一条 乙。,",
    })
    void faultsShouldBeToldByLine(String lines, String expected) {
        assertEquals(expected == null ? "" : expected, faults("条例\n" + lines.replace('/', '\n')));
    }

    @ParameterizedTest
    @CsvSource({
        "第一条〖目的依据〗甲。,目的依据,甲。",
        "第一条(制定目的) 甲。,制定目的,甲。",
        "第一条（制定目的）甲。,制定目的,甲。",
        "第一条【制定目的】　甲。,制定目的,甲。",
        "第一条 （以下简称甲）乙。,,（以下简称甲）乙。",
        "第１条　甲。,,甲。",
        "第1条 甲。,,甲。",
        "第一条甲。,,甲。",
        "**第一条**　甲。,,甲。",
        "### 第一条 甲。,,甲。",
    })
    void articlesShouldBeReadHoweverTheyAreWritten(String line, String caption, String words) {
        List<Provision> provisions = provisions("条例\n" + line);
        assertEquals("第一条", provisions.get(0).label());
        assertEquals(caption, provisions.get(0).caption());
        assertEquals(words, provisions.get(1).text());
    }

    @Test
    void aParagraphThatBeginsWithACitationShouldBeNoArticle() {
        assertEquals(List.of("第一条", "第一条第一款", "第一条第二款", "第二条", "第二条"), labels("条例\n第一条 甲。\n第二条所称的乙。\n第二条 丙。"));
    }

    @Test
    void wordsBehindAListShouldBelongToItsParagraphUnlessTheListEndsTheSentence() {
        assertEquals(
                List.of("第一条", "第一条", "第一条第（一）项", "第一条第（二）项", "第一条末尾部分"),
                labels("条例\n第一条 有下列行为之一：\n（一）甲；\n（二）乙，\n处以罚款。"));
        assertEquals(List.of("第一条", "第一条第一款", "第一条第一款第（一）项", "第一条第二款"), labels("条例\n第一条 有下列行为之一：\n（一）甲。\n处以罚款。"));
    }

    @Test
    void numeralsShouldBeReadToFiveDigits() {
        assertEquals("text:2 numbering", faults("条例\n第一万二千三百四十五条 甲。\n第一万二千三百四十六条 乙。"));
    }

    @Test
    void itemsShouldBeReadInHalfAndFullWidth() {
        assertEquals(
                List.of("第一条", "第一条", "第一条第（一）项", "第一条第（一）项第1目", "第一条第（一）项第2目", "第一条第（二）项"),
                labels("条例\n第一条 下列：\n(一)甲：\n1．乙；\n2、丙；\n（二）丁。"));
        assertEquals(List.of("第一条", "第一条", "第一条第（一）项", "第一条第（一）项第（1）目"), labels("条例\n第一条 下列：\n（一）甲：\n(1)乙。"));
        assertEquals(List.of("第一条", "第一条", "第一条第1项"), labels("条例\n第一条 下列：\n1．甲。"));
    }

    @Test
    void tablesAndAnnexesShouldBeKept() {
        List<Provision> provisions = provisions("条例\n第一条 收费标准见附件。\n附件1：收费标准\n| 类别 | 元 |\n|---|---|\n| 甲 | 10 |\n一、说明。");
        assertEquals(
                List.of("第一条", "第一条", "附件一 收费标准", "附件一表一", "附件一第一项", "附件一第一项"),
                provisions.stream().map(Provision::label).toList());
        assertEquals("| 类别 | 元 |\n| 甲 | 10 |", provisions.get(3).text());
    }

    @Test
    void promulgationNoteAndPreambleShouldStandBeforeTheText() {
        LegalText text = LegalTextReader.read("条例\n（2023年5月26日通过）\n为了甲，作如下规定：\n第一条 乙。");
        assertEquals("（2023年5月26日通过）\n为了甲，作如下规定：", text.note());
    }

    @Test
    void contentsThatAreNotCalledSoShouldNotBeTakenForText() {
        LegalText text = LegalTextReader.read("条例\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。");
        assertEquals(List.of(), text.faults());
        assertTrue(text.hasContents());
        assertEquals(6, text.units().size());
    }
}
