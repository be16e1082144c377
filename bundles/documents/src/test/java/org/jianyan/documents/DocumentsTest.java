package org.jianyan.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.jianyan.documents.TableDocument.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DocumentsTest {
    private static final TableDocument TABLE = new TableDocument(
            "汇总表",
            List.of("说明"),
            List.of(new Column("条款", 5, true), new Column("意见", 10)),
            List.of(List.of("第一条", "甲 <b>&"), List.of("第一条", "乙\n丙"), List.of("第二条", "丁\u0007")));

    @Test
    void aPaperShouldHoldItsPartsInOrderAndItsPicture() throws IOException {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        PaperDocument.Picture picture =
                PaperDocument.Picture.read("照片", png.toByteArray()).orElseThrow();
        assertEquals(40, picture.width());
        assertTrue(PaperDocument.Picture.read("文字", "no picture".getBytes(StandardCharsets.UTF_8))
                .isEmpty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Docx.write(
                new PaperDocument(
                        "标题",
                        List.of(
                                new PaperDocument.Salutation("法工委："),
                                new PaperDocument.Heading(1, "一、概况"),
                                new PaperDocument.Paragraph("正文 <&\u0001"),
                                new PaperDocument.Fields(List.of(new PaperDocument.Field("时间", "今天"))),
                                picture,
                                new PaperDocument.Closing(List.of("单位")))),
                out);
        String xml = "";
        boolean hasPicture = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                if (entry.getName().equals("word/document.xml")) {
                    xml = new String(bytes, StandardCharsets.UTF_8);
                }
                hasPicture |=
                        entry.getName().equals("word/media/picture0.png") && Arrays.equals(bytes, png.toByteArray());
            }
        }
        assertTrue(hasPicture);
        int at = 0;
        for (String part : List.of("标题", "法工委：", "一、概况", "正文 &lt;&amp;", "时间", "今天", "picture0", "照片", "单位")) {
            int next = xml.indexOf(part, at);
            assertTrue(next >= at, part + " should follow");
            at = next;
        }
    }

    @Test
    void whatIsWrittenAsXlsxShouldBeReadAgain() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write(TABLE, out);
        List<SheetRow> rows = new ArrayList<>();
        Sheets.read(new ByteArrayInputStream(out.toByteArray()), rows::add);
        assertEquals(List.of("条款", "意见"), rows.get(2).cells());
        assertEquals(4, rows.get(3).number());
        assertEquals("甲 <b>&", rows.get(3).cell(1));
        assertEquals("乙\n丙", rows.get(4).cell(1));
        assertEquals("", rows.get(4).cell(7));
    }

    @Test
    void docxShouldMergeEqualCellsAndEscapeText() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Docx.write(TABLE, out);
        String document = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                javax.xml.parsers.DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part));
                if (entry.getName().equals("word/document.xml")) {
                    document = new String(part, StandardCharsets.UTF_8);
                }
            }
        }
        assertTrue(document.contains("甲 &lt;b>&amp;") || document.contains("甲 &lt;b&gt;&amp;"));
        assertEquals(2, document.split("第一条|第二条", -1).length - 1, "the repeated provision is drawn once");
        assertTrue(document.contains("<w:vMerge/>") || document.contains("<w:vMerge></w:vMerge>"));
    }

    @Test
    void csvShouldBeReadAgainAndHoldNoFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv.write(
                new TableDocument(
                        "表",
                        List.of(),
                        List.of(new TableDocument.Column("条款", 3), new TableDocument.Column("意见", 9)),
                        List.of(List.of("第一条", "甲，\"乙\"\n丙"), List.of("=1+1", "@SUM(A1)"))),
                out);
        List<SheetRow> rows = new ArrayList<>();
        Sheets.read(new ByteArrayInputStream(out.toByteArray()), rows::add);
        assertEquals(List.of("条款", "意见"), rows.get(0).cells());
        assertEquals("甲，\"乙\"\n丙", rows.get(1).cell(1));
        assertEquals(List.of("'=1+1", "'@SUM(A1)"), rows.get(2).cells());
    }

    @Test
    void aChartShouldBeAPartOfItsOwnWithItsLabelsAndNumbers() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Docx.write(
                new PaperDocument(
                        "报告",
                        List.of(new PaperDocument.Chart(
                                "按条款 <&>", List.of(new PaperDocument.Bar("第一条", 12), new PaperDocument.Bar("全文", 3))))),
                out);
        String chart = null;
        String types = "";
        String body = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                chart = entry.getName().equals("word/charts/chart0.xml") ? part : chart;
                types = entry.getName().equals("[Content_Types].xml") ? part : types;
                body = entry.getName().equals("word/document.xml") ? part : body;
            }
        }
        assertTrue(types.contains("/word/charts/chart0.xml") && body.contains("\"chart0\""), types);
        var parsed = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart.getBytes(StandardCharsets.UTF_8)));
        List<String> values = new ArrayList<>();
        var points = parsed.getElementsByTagName("c:v");
        for (int i = 0; i < points.getLength(); i++) {
            values.add(points.item(i).getTextContent());
        }
        assertEquals(List.of("第一条", "全文", "12", "3"), values);
    }

    /** Tables are as long as a consultation has opinions. */
    @ParameterizedTest
    @EnumSource(Format.class)
    void tenTimesTheRowsShouldNeedNoMoreMemory(Format format) throws IOException {
        assumeTrue(format != Format.PDF || Pdf.isAvailable(), "this machine has no Chinese font");
        int rows = format == Format.PDF ? 8_000 : 40_000;
        long[] used = new long[2];
        String words = "每户限养一条的规定，对多代同住的大家庭宜有例外安排，并且写明办理的期限和材料。".repeat(4);
        Iterator<List<String>> made = IntStream.rangeClosed(1, rows)
                .mapToObj(i -> {
                    if (i == rows / 10) {
                        used[0] = used();
                    } else if (i == rows) {
                        used[1] = used();
                    }
                    return List.of("第" + i + "条", i + words);
                })
                .iterator();
        TableDocument table = new TableDocument(
                "表",
                List.of(),
                List.of(new TableDocument.Column("条款", 3, true), new TableDocument.Column("意见", 9)),
                () -> made);
        format.write(table, OutputStream.nullOutputStream());
        long grown = used[1] - used[0];
        assertTrue(grown < 8 << 20, format + " needs " + (grown >> 20) + " MB more");
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
