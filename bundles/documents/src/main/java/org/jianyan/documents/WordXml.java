package org.jianyan.documents;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jianyan.documents.PaperDocument.Mark;

/** WordprocessingML (ISO/IEC 29500) in the words of this bundle: paragraphs, tables, pictures, pages. */
final class WordXml {
    static final String TITLE_FONT = "方正小标宋简体";
    static final String BODY_FONT = "仿宋_GB2312";
    static final String HEAD_FONT = "黑体";
    static final String SECOND_HEAD_FONT = "楷体_GB2312";

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /** Above and below the text of a cell, in twentieths of a point. */
    private static final String CELL_SPACE = "30";

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /** How many elements {@link #drawing} leaves open. */
    private static final int DRAWING = 6;

    private static final String RED = "FF0000";
    /** Size of a letter's issuer, in half points. */
    private static final String LETTERHEAD = "56";

    private final XMLStreamWriter xml;
    private int pictures;

    WordXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * How a paragraph is set.
     *
     * @param size in half points
     * @param after space below, in twentieths of a point
     * @param line exact distance of lines in twentieths of a point, 0 for the font's own
     * @param indent of the first line in hundredths of a character
     */
    record Style(String font, int size, String align, int after, int line, int indent, boolean keepWithNext) {
        static Style plain(String font, int size, String align, int after) {
            return new Style(font, size, align, after, 0, 0, false);
        }
    }

    /** Words of a paragraph that are set alike. */
    record Run(String text, String font, Mark mark) {
        Run(String text, String font) {
            this(text, font, Mark.NONE);
        }
    }

    void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("w", "document", W);
        xml.writeNamespace("w", W);
        xml.writeNamespace("r", R);
        start("body");
    }

    void finish() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }

    void paragraph(String text, Style style) throws XMLStreamException {
        paragraph(List.of(new Run(text, style.font())), style);
    }

    void paragraph(List<Run> runs, Style style) throws XMLStreamException {
        start("p");
        start("pPr");
        if (style.keepWithNext()) {
            empty("keepNext");
        }
        if (style.line() > 0) {
            empty(
                    "spacing",
                    "before",
                    "0",
                    "after",
                    text(style.after()),
                    "line",
                    text(style.line()),
                    "lineRule",
                    "exact");
        } else {
            empty("spacing", "before", "0", "after", text(style.after()));
        }
        if (style.indent() > 0) {
            empty("ind", "firstLineChars", text(style.indent()), "firstLine", text(style.indent() * style.size() / 10));
        }
        empty("jc", "val", style.align());
        end(1);
        for (Run run : runs) {
            start("r");
            start("rPr");
            empty("rFonts", "ascii", "Times New Roman", "hAnsi", "Times New Roman", "eastAsia", run.font());
            if (run.mark() == Mark.NEW) {
                empty("b");
            } else if (run.mark() == Mark.GONE) {
                empty("strike");
            }
            empty("sz", "val", text(style.size()));
            empty("szCs", "val", text(style.size()));
            if (run.mark() == Mark.NEW) {
                empty("u", "val", "single");
            }
            end(1);
            start("t");
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
            xml.writeCharacters(printable(run.text()));
            end(2);
        }
        end(1);
    }

    /** The head of a letter: who sends it, a double line, its number. */
    void letterhead(PaperDocument.Letterhead head) throws XMLStreamException {
        start("p");
        start("pPr");
        empty("keepNext");
        start("pBdr");
        empty("bottom", "val", "thickThinMediumGap", "sz", "24", "space", "6", "color", RED);
        end(1);
        empty("spacing", "before", "0", "after", "120");
        empty("jc", "val", "center");
        end(1);
        start("r");
        start("rPr");
        empty("rFonts", "ascii", "Times New Roman", "hAnsi", "Times New Roman", "eastAsia", TITLE_FONT);
        empty("color", "val", RED);
        empty("sz", "val", LETTERHEAD);
        empty("szCs", "val", LETTERHEAD);
        end(1);
        start("t");
        xml.writeCharacters(printable(head.issuer()));
        end(3);
        paragraph(head.number(), new Style(BODY_FONT, 32, "right", 480, 0, 0, true));
    }

    void newPage() throws XMLStreamException {
        start("p");
        start("r");
        empty("br", "type", "page");
        end(2);
    }

    /** Begins a table with borders. */
    void table(int width, int[] widths) throws XMLStreamException {
        start("tbl");
        start("tblPr");
        empty("tblW", "w", text(width), "type", "dxa");
        start("tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            empty(side, "val", "single", "sz", "4", "space", "0", "color", "000000");
        }
        end(1);
        empty("tblLayout", "type", "fixed");
        start("tblCellMar");
        empty("top", "w", CELL_SPACE, "type", "dxa");
        empty("bottom", "w", CELL_SPACE, "type", "dxa");
        end(2);
        start("tblGrid");
        for (int columnWidth : widths) {
            empty("gridCol", "w", text(columnWidth));
        }
        end(1);
    }

    /**
     * A row of the table that was begun.
     *
     * @param heads which cells are heads
     * @param continued which cells go on with the one above
     */
    void row(List<String> cells, int[] widths, boolean repeated, boolean[] heads, boolean[] continued, int size)
            throws XMLStreamException {
        start("tr");
        start("trPr");
        empty("cantSplit");
        if (repeated) {
            empty("tblHeader");
        }
        end(1);
        for (int c = 0; c < widths.length; c++) {
            start("tc");
            start("tcPr");
            empty("tcW", "w", text(widths[c]), "type", "dxa");
            if (continued[c]) {
                empty("vMerge");
            } else {
                empty("vMerge", "val", "restart");
            }
            if (heads[c]) {
                empty("shd", "val", "clear", "color", "auto", "fill", "E7EDF3");
            }
            empty("vAlign", "val", heads[c] ? "center" : "top");
            end(1);
            for (String line : (continued[c] ? "" : cells.get(c)).split("\n", -1)) {
                paragraph(line, Style.plain(heads[c] ? HEAD_FONT : BODY_FONT, size, heads[c] ? "center" : "left", 0));
            }
            end(1);
        }
        end(1);
    }

    /** A row whose cells may go over to the next page; each line of a cell is some runs. */
    void row(List<List<List<Run>>> cells, int[] widths, int size) throws XMLStreamException {
        start("tr");
        for (int c = 0; c < widths.length; c++) {
            start("tc");
            start("tcPr");
            empty("tcW", "w", text(widths[c]), "type", "dxa");
            end(1);
            for (List<Run> line : cells.get(c)) {
                paragraph(line, Style.plain(BODY_FONT, size, "left", 0));
            }
            end(1);
        }
        end(1);
    }

    /** Ends the table that was begun. */
    void endTable() throws XMLStreamException {
        end(1);
    }

    /** Begins a paragraph with a drawing, and leaves it open; sizes in English metric units, 36,000 to the millimetre. */
    private int drawing(String kind, String description, long width, long height, boolean keepWithNext)
            throws XMLStreamException {
        int id = ++pictures;
        start("p");
        start("pPr");
        if (keepWithNext) {
            empty("keepNext");
        }
        empty("jc", "val", "center");
        end(1);
        start("r");
        start("drawing");
        xml.writeStartElement("wp", "inline", WP);
        xml.writeNamespace("wp", WP);
        xml.writeNamespace("a", A);
        foreign("wp", "extent", WP, "cx", Long.toString(width), "cy", Long.toString(height));
        foreign("wp", "docPr", WP, "id", text(id), "name", "drawing " + id, "descr", printable(description));
        xml.writeStartElement("a", "graphic", A);
        xml.writeStartElement("a", "graphicData", A);
        xml.writeAttribute("uri", kind);
        return id;
    }

    /** A picture, above its caption. */
    void picture(String relationship, String description, long width, long height) throws XMLStreamException {
        int id = drawing(PIC, description, width, height, true);
        xml.writeStartElement("pic", "pic", PIC);
        xml.writeNamespace("pic", PIC);
        xml.writeStartElement("pic", "nvPicPr", PIC);
        foreign("pic", "cNvPr", PIC, "id", text(id), "name", "picture " + id);
        foreign("pic", "cNvPicPr", PIC);
        end(1);
        xml.writeStartElement("pic", "blipFill", PIC);
        xml.writeEmptyElement("a", "blip", A);
        xml.writeAttribute("r", R, "embed", relationship);
        xml.writeStartElement("a", "stretch", A);
        foreign("a", "fillRect", A);
        end(2);
        xml.writeStartElement("pic", "spPr", PIC);
        xml.writeStartElement("a", "xfrm", A);
        foreign("a", "off", A, "x", "0", "y", "0");
        foreign("a", "ext", A, "cx", Long.toString(width), "cy", Long.toString(height));
        end(1);
        xml.writeStartElement("a", "prstGeom", A);
        xml.writeAttribute("prst", "rect");
        end(DRAWING + 3);
    }

    /** A chart, by its relationship. */
    void chart(String relationship, String description, long width, long height) throws XMLStreamException {
        drawing(CHART, description, width, height, false);
        xml.writeStartElement("c", "chart", CHART);
        xml.writeNamespace("c", CHART);
        xml.writeAttribute("r", R, "id", relationship);
        end(DRAWING + 1);
    }

    /**
     * The page's size and margins, in twentieths of a point, and the footer with its number.
     *
     * @param isLetter whether the first page ends with a letter's line instead of the number
     */
    void page(boolean landscape, boolean isLetter, int top, int right, int bottom, int left) throws XMLStreamException {
        start("sectPr");
        xml.writeEmptyElement("w", "footerReference", W);
        xml.writeAttribute("w", W, "type", "default");
        xml.writeAttribute("r", R, "id", "rId2");
        if (isLetter) {
            xml.writeEmptyElement("w", "footerReference", W);
            xml.writeAttribute("w", W, "type", "first");
            xml.writeAttribute("r", R, "id", "rId3");
        }
        if (landscape) {
            empty("pgSz", "w", "16838", "h", "11906", "orient", "landscape");
        } else {
            empty("pgSz", "w", "11906", "h", "16838");
        }
        empty(
                "pgMar",
                "top",
                text(top),
                "right",
                text(right),
                "bottom",
                text(bottom),
                "left",
                text(left),
                "header",
                "567",
                "footer",
                "567",
                "gutter",
                "0");
        if (isLetter) {
            empty("titlePg");
        }
        end(1);
    }

    /** XML 1.0 has no place for control characters. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\t]]", " ");
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement("w", name, W);
    }

    private void end(int count) throws XMLStreamException {
        for (int i = 0; i < count; i++) {
            xml.writeEndElement();
        }
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement("w", name, W);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute("w", W, attributes[i], attributes[i + 1]);
        }
    }

    /** An element of another vocabulary, whose attributes have no namespace. */
    private void foreign(String prefix, String name, String namespace, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(prefix, name, namespace);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
