package org.jianyan.documents;

import static org.jianyan.documents.WordXml.BODY_FONT;
import static org.jianyan.documents.WordXml.HEAD_FONT;
import static org.jianyan.documents.WordXml.SECOND_HEAD_FONT;
import static org.jianyan.documents.WordXml.TITLE_FONT;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jianyan.documents.WordXml.Run;
import org.jianyan.documents.WordXml.Style;

/**
 * Writes docx (ISO/IEC 29500 WordprocessingML) with the fonts of GB/T 9704, the reader's fallbacks, and page numbers:
 * tables of any length row by row on A4 landscape, papers on A4 portrait.
 */
public final class Docx {
    /** Usable width of an A4 page in landscape with margins of 2 cm, in twentieths of a point. */
    private static final int TABLE_WIDTH = 14570;
    /** Usable width of a page after GB/T 9704, 156 mm. */
    private static final int PAPER_WIDTH = 8844;

    private static final long PICTURE_WIDTH = 120L * 36_000;
    private static final long PICTURE_HEIGHT = 90L * 36_000;

    private static final long CHART_WIDTH = 156L * 36_000;
    /** What a chart needs for its title, and for each bar, in English metric units: 36,000 are a millimetre. */
    private static final long CHART_HEAD = 18L * 36_000;

    private static final long CHART_BAR = 8L * 36_000;

    private Docx() {}

    /** Writes the table as a document, its header repeated on every page; the stream stays open. */
    public static void write(TableDocument table, OutputStream out) throws IOException {
        WordPackage.write(out, List.of(), List.of(), xml -> {
            xml.paragraph(table.title(), Style.plain(TITLE_FONT, 44, "center", 240));
            for (String note : table.notes()) {
                xml.paragraph(note, Style.plain(BODY_FONT, 24, "left", 60));
            }
            rows(xml, TABLE_WIDTH, table.columns(), table.rows(), 21);
            xml.paragraph("", Style.plain(BODY_FONT, 2, "left", 0));
            xml.page(true, false, 1134, 1134, 1134, 1134);
        });
    }

    /** Writes the paper as a document; the stream stays open. */
    public static void write(PaperDocument paper, OutputStream out) throws IOException {
        List<PaperDocument.Picture> pictures = all(paper, PaperDocument.Picture.class);
        List<PaperDocument.Chart> charts = all(paper, PaperDocument.Chart.class);
        WordPackage.write(out, pictures, charts, xml -> {
            if (paper.letterhead().isPresent()) {
                xml.letterhead(paper.letterhead().get());
            }
            xml.paragraph(paper.title(), new Style(TITLE_FONT, 44, "center", 400, 640, 0, true));
            int picture = 0;
            int chart = 0;
            for (PaperDocument.Block block : paper.blocks()) {
                if (block instanceof PaperDocument.Picture shown) {
                    picture(xml, shown, WordPackage.pictureId(picture++));
                } else if (block instanceof PaperDocument.Chart shown) {
                    long height = CHART_HEAD + CHART_BAR * shown.bars().size();
                    xml.chart(WordPackage.chartId(chart++), shown.title(), CHART_WIDTH, height);
                } else {
                    block(xml, block);
                }
            }
            xml.page(false, paper.letterhead().isPresent(), 2098, 1474, 1984, 1588);
        });
    }

    private static <B> List<B> all(PaperDocument paper, Class<B> type) {
        return paper.blocks().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static void block(WordXml xml, PaperDocument.Block block) throws XMLStreamException {
        if (block instanceof PaperDocument.Heading heading) {
            String font = heading.level() == 1 ? HEAD_FONT : SECOND_HEAD_FONT;
            xml.paragraph(heading.text(), new Style(font, 32, "left", 60, 560, 200, true));
        } else if (block instanceof PaperDocument.Paragraph paragraph) {
            for (String line : paragraph.text().split("\n")) {
                xml.paragraph(line, new Style(BODY_FONT, 32, "both", 0, 560, 200, false));
            }
        } else if (block instanceof PaperDocument.Centred centred) {
            String font = centred.isHeading() ? HEAD_FONT : SECOND_HEAD_FONT;
            xml.paragraph(centred.text(), new Style(font, 32, "center", 200, 560, 0, centred.isHeading()));
        } else if (block instanceof PaperDocument.Led led) {
            xml.paragraph(
                    List.of(new Run(led.lead(), HEAD_FONT), new Run(led.text(), BODY_FONT)),
                    new Style(BODY_FONT, 32, "both", 0, 560, 200, false));
        } else if (block instanceof PaperDocument.NewPage) {
            xml.newPage();
        } else if (block instanceof PaperDocument.Salutation salutation) {
            xml.paragraph(salutation.text(), new Style(BODY_FONT, 32, "left", 0, 560, 0, true));
        } else if (block instanceof PaperDocument.Closing closing) {
            for (String line : closing.lines()) {
                xml.paragraph(line, new Style(BODY_FONT, 32, "right", 0, 560, 0, false));
            }
        } else if (block instanceof PaperDocument.Fields fields) {
            int[] widths = {PAPER_WIDTH / 5, PAPER_WIDTH - PAPER_WIDTH / 5};
            xml.table(PAPER_WIDTH, widths);
            for (PaperDocument.Field field : fields.fields()) {
                boolean[] heads = {true, false};
                xml.row(List.of(field.label(), field.text()), widths, false, heads, new boolean[2], 24);
            }
            xml.endTable();
            gap(xml);
        } else if (block instanceof PaperDocument.Table table) {
            rows(xml, PAPER_WIDTH, table.columns(), table.rows(), 21);
            gap(xml);
        } else if (block instanceof PaperDocument.LongTable table) {
            rows(xml, PAPER_WIDTH, table.columns(), table.rows(), 21);
            gap(xml);
        } else if (block instanceof PaperDocument.MarkedTable table) {
            marked(xml, table);
            gap(xml);
        }
    }

    private static void marked(WordXml xml, PaperDocument.MarkedTable table) throws XMLStreamException {
        int sum = table.columns().stream().mapToInt(TableDocument.Column::width).sum();
        int[] widths = table.columns().stream()
                .mapToInt(column -> PAPER_WIDTH * column.width() / sum)
                .toArray();
        boolean[] heads = new boolean[widths.length];
        Arrays.fill(heads, true);
        xml.table(PAPER_WIDTH, widths);
        List<String> titles =
                table.columns().stream().map(TableDocument.Column::title).toList();
        xml.row(titles, widths, true, heads, new boolean[widths.length], 21);
        for (List<List<PaperDocument.Words>> row : table.rows()) {
            xml.row(row.stream().map(Docx::lines).toList(), widths, 21);
        }
        xml.endTable();
    }

    /** The lines of a cell, each with its words. */
    private static List<List<Run>> lines(List<PaperDocument.Words> cell) {
        List<List<Run>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        for (PaperDocument.Words words : cell) {
            String[] parts = words.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(new ArrayList<>());
                }
                if (!parts[i].isEmpty()) {
                    lines.get(lines.size() - 1).add(new Run(parts[i], BODY_FONT, words.mark()));
                }
            }
        }
        return lines;
    }

    private static void gap(WordXml xml) throws XMLStreamException {
        xml.paragraph("", Style.plain(BODY_FONT, 16, "left", 0));
    }

    private static void picture(WordXml xml, PaperDocument.Picture picture, String relationship)
            throws XMLStreamException {
        double scale = Math.min((double) PICTURE_WIDTH / picture.width(), (double) PICTURE_HEIGHT / picture.height());
        xml.picture(
                relationship,
                picture.caption(),
                Math.round(picture.width() * scale),
                Math.round(picture.height() * scale));
        xml.paragraph(picture.caption(), Style.plain(BODY_FONT, 24, "center", 200));
    }

    private static void rows(
            WordXml xml, int width, List<TableDocument.Column> columns, Iterable<List<String>> rows, int size)
            throws XMLStreamException {
        int sum = columns.stream().mapToInt(TableDocument.Column::width).sum();
        int[] widths = columns.stream()
                .mapToInt(column -> width * column.width() / sum)
                .toArray();
        xml.table(width, widths);
        boolean[] heads = new boolean[widths.length];
        Arrays.fill(heads, true);
        List<String> titles = columns.stream().map(TableDocument.Column::title).toList();
        xml.row(titles, widths, true, heads, new boolean[widths.length], size);
        List<String> above = null;
        for (List<String> cells : rows) {
            xml.row(
                    cells,
                    widths,
                    false,
                    new boolean[widths.length],
                    TableDocument.continued(columns, above, cells),
                    size);
            above = cells;
        }
        xml.endTable();
    }
}
