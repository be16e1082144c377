package org.jianyan.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jianyan.documents.PaperDocument.Bar;
import org.jianyan.documents.PaperDocument.Block;
import org.jianyan.documents.PaperDocument.Chart;
import org.jianyan.documents.PaperDocument.Mark;
import org.jianyan.documents.PaperDocument.Words;
import org.jianyan.documents.TableDocument.Column;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written as PDF is read with another program's reader. */
final class PdfTest {
    private static final List<Column> COLUMNS = List.of(new Column("条款", 5, true), new Column("意见建议", 20));
    private static final Chart CHART =
            new Chart("各条款的意见数", List.of(new Bar("第十五条", 120), new Bar("全文", 7), new Bar("全文", 3)));

    @BeforeAll
    static void fonts() {
        assumeTrue(Pdf.isAvailable(), "this machine has no Chinese font");
    }

    private static byte[] paper(Block... blocks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pdf.write(new PaperDocument("关于养犬管理条例征求意见的函", List.of(blocks)), out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(document);
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void aPaperShouldHoldItsPartsInOrderWithEmbeddedFonts() throws IOException {
        byte[] pdf = paper(
                new PaperDocument.Centred("常人法函〔2026〕12号", false),
                new PaperDocument.Salutation("各立法联系点："),
                new PaperDocument.Heading(1, "一、概况"),
                new PaperDocument.Led("第一条　", "为了规范养犬行为。"),
                new PaperDocument.Paragraph("正文 <&\u0001\n第二段"),
                new PaperDocument.Fields(List.of(new PaperDocument.Field("时间", "今天"))),
                new PaperDocument.MarkedTable(
                        COLUMNS,
                        List.of(List.of(
                                List.of(new Words("旧", Mark.GONE), new Words("新", Mark.NEW)),
                                List.of(new Words("同", Mark.NONE))))),
                new PaperDocument.Closing(List.of("法制工作委员会")));
        String text = flat(text(pdf));
        int at = 0;
        for (String part : List.of(
                "关于养犬管理条例征求意见的函",
                "常人法函〔2026〕12号",
                "各立法联系点：",
                "一、概况",
                "第一条",
                "为了规范养犬行为。",
                "正文<&",
                "第二段",
                "时间",
                "今天",
                "旧新",
                "同",
                "法制工作委员会",
                "—1—")) {
            int next = text.indexOf(part, at);
            assertTrue(next >= at, part + " should follow in " + text);
            at = next;
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals("关于养犬管理条例征求意见的函", document.getDocumentInformation().getTitle());
            assertEquals("zh-CN", document.getDocumentCatalog().getLanguage());
            int fonts = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertTrue(
                            page.getResources().getFont(name).isEmbedded(),
                            page.getResources().getFont(name).getName());
                    fonts++;
                }
            }
            assertTrue(fonts > 0);
        }
        assertTrue(pdf.length < 1_000_000, "only what is used of a font is in the file: " + pdf.length);
    }

    @Test
    void aLetterShouldBeginWithWhoSendsItAndHaveNoNumberOnItsFirstPage() throws IOException {
        byte[] pdf = paper(
                new PaperDocument.Letterhead("常州市人大常委会法制工作委员会", "常人法函〔2026〕12号"),
                new PaperDocument.Paragraph("正文\n".repeat(40)));
        String text = flat(text(pdf));
        assertTrue(text.startsWith("常州市人大常委会法制工作委员会常人法函〔2026〕12号关于养犬管理条例"), text.substring(0, 60));
        assertFalse(text.contains("—1—"));
        assertTrue(text.contains("—2—"));
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        Docx.write(
                new PaperDocument(
                        "函",
                        List.of(new PaperDocument.Letterhead("法制工作委员会", "12号"), new PaperDocument.Paragraph("正文"))),
                docx);
        assertEquals(
                "法制工作委员会\n12号\n函\n正文", DocxText.lines(docx.toByteArray(), 1_000).strip());
    }

    @Test
    void aTableShouldRepeatItsHeaderAndDrawWhatIsEqualOnce() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<List<String>> rows = IntStream.range(0, 200)
                .mapToObj(i -> List.of("第" + (i / 100 + 1) + "条", "意见" + i + "\n建议表述：犬只"))
                .toList();
        Pdf.write(new TableDocument("汇总表", List.of("制表"), COLUMNS, rows), out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            String text = new PDFTextStripper().getText(document);
            int pages = document.getNumberOfPages();
            assertTrue(pages > 3);
            assertEquals(pages, text.split("意见建议", -1).length - 1, "the header is on every page");
            assertEquals(2, text.split("第1条|第2条", -1).length - 1, "the repeated provision is drawn once");
            assertTrue(text.contains("意见199"));
        }
    }

    @Test
    void noRowsAndNoWordsShouldBeAPaperToo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pdf.write(new TableDocument("空表", List.of(), COLUMNS, List.of()), out);
        assertTrue(flat(text(out.toByteArray())).contains("空表条款意见建议"));
        assertEquals(
                "关于养犬管理条例征求意见的函—1—", flat(text(paper(new PaperDocument.Paragraph(""), new Chart("没有", List.of())))));
    }

    @Test
    void noLineShouldBeginWithWhatClosesOrEndWithWhatOpens() throws IOException {
        Random random = new Random(7);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            words.append("养犬人应当携犬出户".charAt(random.nextInt(9)));
            words.append(List.of("", "", "，", "。", "《", "》", "（", "）", "；").get(random.nextInt(9)));
        }
        String text = text(paper(new PaperDocument.Paragraph(words.toString())));
        List<String> lines =
                new ArrayList<>(text.lines().filter(line -> line.length() > 20).toList());
        assertTrue(lines.size() > 40);
        for (String line : lines.subList(1, lines.size())) {
            assertFalse("，。》）；".indexOf(line.charAt(0)) >= 0 && !isForced(words, line), line);
            assertFalse("《（".indexOf(line.charAt(line.length() - 1)) >= 0, line);
        }
    }

    /** Whether what closes follows what opens, so that there is no place to break in between. */
    private static boolean isForced(StringBuilder words, String line) {
        int at = words.indexOf(line.substring(0, Math.min(12, line.length())));
        return at > 0 && "《（".indexOf(words.charAt(at - 1)) >= 0;
    }

    @Test
    void rareCharactersShouldBeTakenFromAnotherFontOrLeftVisible() throws IOException {
        String text = flat(text(paper(new PaperDocument.Paragraph("姓名：𠮷野、㛃、ABC、é、\uD83D\uDE00、收到"))));
        assertTrue(text.contains("㛃、ABC、é"), text);
        assertTrue(text.contains("收到"), text);
    }

    @Test
    void manyShouldBeWrittenAtOnce() throws Exception {
        byte[] alone = paper(new PaperDocument.Paragraph("同时书写的正文"), CHART);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<byte[]>> calls = IntStream.range(0, 8)
                    .<Callable<byte[]>>mapToObj(i -> () -> paper(new PaperDocument.Paragraph("同时书写的正文"), CHART))
                    .toList();
            for (Future<byte[]> written : threads.invokeAll(calls)) {
                assertEquals(text(alone), text(written.get()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aChartShouldBeDrawnInEachFormat() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        BarChart.png(CHART, png);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
        assertEquals(2 * BarChart.WIDTH, image.getWidth());
        assertTrue(blue(image) > 10_000, "bars are drawn");

        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        BarChart.svg(CHART, svg);
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.toByteArray()))
                .getDocumentElement();
        assertEquals("svg", root.getTagName());
        assertEquals("各条款的意见数", root.getElementsByTagName("title").item(0).getTextContent());
        assertTrue(
                root.getTextContent().contains("第十五条") && root.getTextContent().contains("120"));

        try (PDDocument document = Loader.loadPDF(paper(CHART))) {
            assertTrue(blue(new PDFRenderer(document).renderImage(0)) > 1_000, "bars are drawn");
        }
    }

    private static long blue(BufferedImage image) {
        long blue = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                blue += (image.getRGB(x, y) & 0xFFFFFF) == 0x2F5D8C ? 1 : 0;
            }
        }
        return blue;
    }

    @Test
    void aPictureShouldBeInThePaper() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        BufferedImage drawn = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            drawn.setRGB(x, 10, 0x2F5D8C);
        }
        ImageIO.write(drawn, "png", png);
        byte[] pdf = paper(PaperDocument.Picture.read("会场照片", png.toByteArray()).orElseThrow());
        assertTrue(text(pdf).contains("会场照片"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(blue(new PDFRenderer(document).renderImage(0)) > 20);
        }
    }

    @Test
    void aHeadingShouldStandOnThePageOfWhatFollows() throws IOException {
        for (int lines = 0; lines < 22; lines++) {
            byte[] pdf = paper(
                    new PaperDocument.Paragraph("正文\n".repeat(lines)), new PaperDocument.Heading(1, "二、图"), CHART);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                int last = document.getNumberOfPages();
                PDFTextStripper reader = new PDFTextStripper();
                reader.setStartPage(last);
                assertTrue(reader.getText(document).contains("二、图"), lines + " lines before");
                assertTrue(blue(new PDFRenderer(document).renderImage(last - 1)) > 1_000, lines + " lines before");
            }
        }
    }

    @Test
    void anAnnexShouldBeginOnAPageOfItsOwn() throws IOException {
        byte[] pdf = paper(
                new PaperDocument.Paragraph("正文"), new PaperDocument.NewPage(), new PaperDocument.Centred("附件", true));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(2, document.getNumberOfPages());
            PDFTextStripper reader = new PDFTextStripper();
            reader.setStartPage(2);
            assertEquals("附件—2—", flat(reader.getText(document)));
        }
    }

    @Test
    void theStreamShouldStayOpen() throws IOException {
        boolean[] closed = new boolean[1];
        Pdf.write(new TableDocument("表", List.of(), COLUMNS, List.of()), new OutputStream() {
            @Override
            public void write(int b) {}

            @Override
            public void close() {
                closed[0] = true;
            }
        });
        assertFalse(closed[0]);
    }

    @Test
    void fontsThatTheAdministratorBroughtShouldGoFirst(@TempDir Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Path system = Files.createDirectories(folder.resolve("system/opentype"));
        Files.write(own.resolve("SimFang.ttf"), new byte[1]);
        Files.write(system.resolve("simfang.ttf"), new byte[2]);
        Files.write(system.resolve("simhei.ttf"), new byte[3]);
        Map<String, Path> files = Fonts.files(List.of(folder.resolve("none"), own, folder.resolve("system")));
        assertEquals(own.resolve("SimFang.ttf"), files.get("simfang.ttf"));
        assertEquals(system.resolve("simhei.ttf"), files.get("simhei.ttf"));
        Fonts fonts = new Fonts(files);
        assertEquals(own.resolve("SimFang.ttf"), fonts.font(Fonts.Face.BODY).file());
        assertEquals(system.resolve("simhei.ttf"), fonts.font(Fonts.Face.HEAD).file());
        assertEquals(system.resolve("simhei.ttf"), fonts.font(Fonts.Face.TITLE).file(), "better than none");
        Fonts one = new Fonts(Map.of("simkai.ttf", own.resolve("simkai.ttf")));
        for (Fonts.Face face : Fonts.Face.values()) {
            assertEquals(own.resolve("simkai.ttf"), one.font(face).file(), "any font is better than none");
        }
    }
}
