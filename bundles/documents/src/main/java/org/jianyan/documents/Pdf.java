package org.jianyan.documents;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.pdf.draw.LineSeparator;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.jianyan.documents.Fonts.Face;

/**
 * Writes PDF (ISO 32000-1) in the layout of GB/T 9704, with its fonts as far as this machine has them ({@link Fonts}),
 * embedded: tables of any length row by row on A4 landscape, papers on A4 portrait.
 */
public final class Pdf {
    /** What to tell whoever wants a PDF where {@link #isAvailable} is false. */
    public static final String LACKING =
            "本服务器没有中文字体，不能生成 PDF；请管理员安装 Debian 软件包 fonts-noto-cjk，或把仿宋、小标宋、黑体、楷体的字体文件放在服务器的 fonts 目录";

    /** Points in a millimetre. */
    private static final float MM = 72 / 25.4f;

    private static final float TABLE_MARGIN = 20 * MM;
    private static final float BODY_SIZE = 16;
    private static final float BODY_LINE = 28;
    private static final float CELL_SIZE = 10.5f;
    /** So many rows are laid out before they are written. */
    private static final int TOGETHER = 50;

    private Pdf() {}

    /** Whether this machine has fonts with Chinese characters; looked for again as long as it has none. */
    public static boolean isAvailable() {
        return Fonts.ofThisMachine().isPresent();
    }

    /**
     * Writes the table, its header repeated on every page; the stream stays open.
     *
     * @throws IOException also where no font {@link #isAvailable}
     */
    public static void write(TableDocument table, OutputStream out) throws IOException {
        Document pdf = new Document(PageSize.A4.rotate(), TABLE_MARGIN, TABLE_MARGIN, TABLE_MARGIN, TABLE_MARGIN);
        PdfWords words = open(pdf, table.title(), out, false);
        pdf.add(paragraph(words.phrase(table.title(), Face.TITLE, 22), Element.ALIGN_CENTER, 30, 12));
        for (String note : table.notes()) {
            pdf.add(paragraph(words.phrase(note, Face.BODY, 12), Element.ALIGN_LEFT, 16, 3));
        }
        rows(pdf, words, table.columns(), table.rows());
        pdf.close();
    }

    /**
     * Writes the paper; the stream stays open.
     *
     * @throws IOException also where no font {@link #isAvailable}
     */
    public static void write(PaperDocument paper, OutputStream out) throws IOException {
        Document pdf = new Document(PageSize.A4, 28 * MM, 26 * MM, 37 * MM, 35 * MM);
        PdfWords words = open(pdf, paper.title(), out, paper.letterhead().isPresent());
        if (paper.letterhead().isPresent()) {
            letterhead(pdf, words, paper.letterhead().get());
        }
        pdf.add(paragraph(words.phrase(paper.title(), Face.TITLE, 22), Element.ALIGN_CENTER, 32, 20));
        List<PaperDocument.Block> blocks = paper.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (i + 1 < blocks.size()
                    && isFollowed(blocks.get(i))
                    && words.position() < pdf.bottom() + BODY_LINE + height(blocks.get(i + 1), pdf)) {
                pdf.newPage();
            }
            block(pdf, words, blocks.get(i));
        }
        pdf.close();
    }

    private static PdfWords open(Document pdf, String title, OutputStream out, boolean isLetter) throws IOException {
        PdfWords words = new PdfWords(Fonts.ofThisMachine().orElseThrow(() -> new IOException(LACKING)));
        PdfWriter writer = PdfWriter.getInstance(pdf, new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        });
        writer.setStrictImageSequence(true);
        writer.setPageEvent(words.pageNumbers(isLetter));
        words.of(writer);
        pdf.addTitle(title);
        pdf.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
        return words;
    }

    private static Paragraph paragraph(Phrase phrase, int align, float line, float after) {
        Paragraph paragraph = new Paragraph(phrase);
        paragraph.setLeading(line);
        paragraph.setAlignment(align);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private static void letterhead(Document pdf, PdfWords words, PaperDocument.Letterhead head) throws IOException {
        Phrase issuer = words.phrase(head.issuer(), Face.TITLE, 28);
        issuer.getChunks().forEach(chunk -> ((Chunk) chunk).getFont().setColor(Color.RED));
        pdf.add(paragraph(issuer, Element.ALIGN_CENTER, 36, 0));
        pdf.add(new LineSeparator(2.5f, 100, Color.RED, Element.ALIGN_CENTER, -10));
        pdf.add(new LineSeparator(0.8f, 100, Color.RED, Element.ALIGN_CENTER, -13.5f));
        Paragraph number = paragraph(words.phrase(head.number(), Face.BODY, BODY_SIZE), Element.ALIGN_RIGHT, 26, 24);
        number.setSpacingBefore(14);
        pdf.add(number);
    }

    private static Paragraph text(Phrase phrase) {
        Paragraph paragraph = paragraph(phrase, Element.ALIGN_JUSTIFIED, BODY_LINE, 0);
        paragraph.setFirstLineIndent(2 * BODY_SIZE);
        return paragraph;
    }

    private static Paragraph heading(Phrase phrase, int align, float indent) {
        Paragraph paragraph = paragraph(phrase, align, BODY_LINE, 3);
        paragraph.setFirstLineIndent(indent);
        return paragraph;
    }

    private static void block(Document pdf, PdfWords words, PaperDocument.Block block) throws IOException {
        if (block instanceof PaperDocument.Heading heading) {
            Face face = heading.level() == 1 ? Face.HEAD : Face.SECOND_HEAD;
            pdf.add(heading(words.phrase(heading.text(), face, BODY_SIZE), Element.ALIGN_LEFT, 2 * BODY_SIZE));
        } else if (block instanceof PaperDocument.Paragraph paragraph) {
            for (String line : paragraph.text().split("\n")) {
                pdf.add(text(words.phrase(line, Face.BODY, BODY_SIZE)));
            }
        } else if (block instanceof PaperDocument.Centred centred) {
            Face face = centred.isHeading() ? Face.HEAD : Face.SECOND_HEAD;
            Paragraph paragraph = heading(words.phrase(centred.text(), face, BODY_SIZE), Element.ALIGN_CENTER, 0);
            paragraph.setSpacingAfter(10);
            pdf.add(paragraph);
        } else if (block instanceof PaperDocument.Led led) {
            Phrase phrase = words.phrase(led.lead(), Face.HEAD, BODY_SIZE);
            phrase.addAll(words.phrase(led.text(), Face.BODY, BODY_SIZE));
            pdf.add(text(phrase));
        } else if (block instanceof PaperDocument.NewPage) {
            pdf.newPage();
        } else if (block instanceof PaperDocument.Salutation salutation) {
            pdf.add(heading(words.phrase(salutation.text(), Face.BODY, BODY_SIZE), Element.ALIGN_LEFT, 0));
        } else if (block instanceof PaperDocument.Closing closing) {
            for (String line : closing.lines()) {
                pdf.add(paragraph(words.phrase(line, Face.BODY, BODY_SIZE), Element.ALIGN_RIGHT, BODY_LINE, 0));
            }
        } else if (block instanceof PaperDocument.Fields fields) {
            pdf.add(fields(words, fields));
        } else if (block instanceof PaperDocument.Table table) {
            rows(pdf, words, table.columns(), table.rows());
        } else if (block instanceof PaperDocument.LongTable table) {
            rows(pdf, words, table.columns(), table.rows());
        } else if (block instanceof PaperDocument.MarkedTable table) {
            pdf.add(marked(words, table));
        } else if (block instanceof PaperDocument.Picture picture) {
            picture(pdf, words, picture);
        } else if (block instanceof PaperDocument.Chart chart) {
            chart(pdf, words, chart);
        }
    }

    /** What stands on a page with what follows. */
    private static boolean isFollowed(PaperDocument.Block block) {
        return block instanceof PaperDocument.Heading
                || block instanceof PaperDocument.Salutation
                || block instanceof PaperDocument.Centred centred && centred.isHeading();
    }

    /** How much of a block must be on the page where it begins, in points. */
    private static float height(PaperDocument.Block block, Document pdf) throws IOException {
        if (block instanceof PaperDocument.Picture picture) {
            return scaled(picture).getScaledHeight();
        }
        return block instanceof PaperDocument.Chart chart ? height(chart, pdf) : 2 * BODY_LINE;
    }

    private static float height(PaperDocument.Chart chart, Document pdf) {
        return BarChart.height(chart) * (pdf.right() - pdf.left()) / BarChart.WIDTH;
    }

    private static PdfPTable fields(PdfWords words, PaperDocument.Fields fields) throws IOException {
        PdfPTable table = table(new float[] {1, 4}, 0);
        for (PaperDocument.Field field : fields.fields()) {
            table.addCell(cell(words.phrase(field.label(), Face.HEAD, 12), Element.ALIGN_CENTER));
            table.addCell(cell(words.phrase(field.text(), Face.BODY, 12), Element.ALIGN_LEFT));
        }
        return table;
    }

    private static PdfPTable marked(PdfWords words, PaperDocument.MarkedTable marked) throws IOException {
        PdfPTable table = headed(words, marked.columns());
        for (List<List<PaperDocument.Words>> row : marked.rows()) {
            for (List<PaperDocument.Words> cell : row) {
                Phrase phrase = new Phrase();
                for (PaperDocument.Words part : cell) {
                    phrase.addAll(words.phrase(part.text(), Face.BODY, CELL_SIZE, part.mark()));
                }
                table.addCell(cell(phrase, Element.ALIGN_LEFT));
            }
        }
        return table;
    }

    /** A cell that continues the one above is empty and has no line between; hence a row waits for the next. */
    private static void rows(
            Document pdf, PdfWords words, List<TableDocument.Column> columns, Iterable<List<String>> rows)
            throws IOException {
        PdfPTable table = headed(words, columns);
        table.setComplete(false);
        List<String> row = null;
        boolean[] continued = new boolean[columns.size()];
        int waiting = 0;
        for (Iterator<List<String>> next = rows.iterator(); row != null || next.hasNext(); ) {
            List<String> below = next.hasNext() ? next.next() : null;
            boolean[] continues = TableDocument.continued(columns, row, below);
            if (row != null) {
                row(table, words, row, continued, continues);
                if (++waiting % TOGETHER == 0) {
                    pdf.add(table);
                }
            }
            row = below;
            continued = continues;
        }
        if (waiting == 0) {
            table.setHeaderRows(0); // or nothing is drawn
        }
        table.setComplete(true);
        pdf.add(table);
    }

    private static void row(PdfPTable table, PdfWords words, List<String> row, boolean[] continued, boolean[] continues)
            throws IOException {
        for (int c = 0; c < continued.length; c++) {
            String text = continued[c] ? "" : row.get(c);
            PdfPCell cell = cell(words.phrase(text, Face.BODY, CELL_SIZE), Element.ALIGN_LEFT);
            if (continued[c]) {
                cell.disableBorderSide(Rectangle.TOP);
            }
            if (continues[c]) {
                cell.disableBorderSide(Rectangle.BOTTOM);
            }
            table.addCell(cell);
        }
    }

    private static PdfPTable headed(PdfWords words, List<TableDocument.Column> columns) throws IOException {
        float[] widths = new float[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = columns.get(c).width();
        }
        PdfPTable table = table(widths, 1);
        for (TableDocument.Column column : columns) {
            table.addCell(cell(words.phrase(column.title(), Face.HEAD, CELL_SIZE), Element.ALIGN_CENTER));
        }
        return table;
    }

    private static PdfPTable table(float[] widths, int headers) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setHeaderRows(headers);
        table.setSpacingBefore(8);
        table.setSpacingAfter(8);
        // a merged cell that goes on overleaf has no line of its own there
        table.setTableEvent((all, edges, heights, headerRows, first, canvases) -> {
            float[] outer = edges[0];
            canvases[PdfPTable.LINECANVAS].rectangle(
                    outer[0],
                    heights[heights.length - 1],
                    outer[outer.length - 1] - outer[0],
                    heights[0] - heights[heights.length - 1]);
            canvases[PdfPTable.LINECANVAS].stroke();
        });
        return table;
    }

    private static PdfPCell cell(Phrase phrase, int align) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setHorizontalAlignment(align);
        cell.setVerticalAlignment(align == Element.ALIGN_CENTER ? Element.ALIGN_MIDDLE : Element.ALIGN_TOP);
        cell.setLeading(0, 1.35f);
        cell.setPadding(3);
        cell.setPaddingBottom(5);
        cell.setBorderWidth(0.5f);
        return cell;
    }

    private static Image scaled(PaperDocument.Picture picture) throws IOException {
        Image image = Image.getInstance(picture.content());
        image.scaleToFit(120 * MM, 90 * MM);
        return image;
    }

    private static void picture(Document pdf, PdfWords words, PaperDocument.Picture picture) throws IOException {
        Image image = scaled(picture);
        image.setAlignment(Element.ALIGN_CENTER);
        pdf.add(image);
        pdf.add(paragraph(words.phrase(picture.caption(), Face.BODY, 12), Element.ALIGN_CENTER, 18, 10));
    }

    private static void chart(Document pdf, PdfWords words, PaperDocument.Chart chart) throws IOException {
        float width = pdf.right() - pdf.left();
        float height = height(chart, pdf);
        PdfTemplate template = words.template(width, height);
        Graphics2D graphics = template.createGraphicsShapes(width, height);
        graphics.scale(width / BarChart.WIDTH, width / BarChart.WIDTH);
        BarChart.draw(chart, graphics);
        graphics.dispose();
        Image image = Image.getInstance(template);
        image.setAlignment(Element.ALIGN_CENTER);
        image.setAlt(chart.title());
        pdf.add(image);
    }
}
