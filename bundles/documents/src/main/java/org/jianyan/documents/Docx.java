package org.jianyan.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes tables as docx (ISO/IEC 29500 WordprocessingML), row by row: A4 landscape, the fonts of GB/T 9704 with the
 * reader's fallbacks, the header repeated on every page, page numbers.
 */
public final class Docx {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /** Usable width of an A4 page in landscape with margins of 2 cm, in twentieths of a point. */
    private static final int WIDTH = 14570;

    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String BODY_FONT = "仿宋_GB2312";
    private static final String HEAD_FONT = "黑体";

    private final XMLStreamWriter xml;

    private Docx(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes the table as a document; the stream stays open. */
    public static void write(TableDocument table, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        part(zip, "[Content_Types].xml", Parts.CONTENT_TYPES);
        part(zip, "_rels/.rels", Parts.RELATIONSHIPS);
        part(zip, "word/_rels/document.xml.rels", Parts.DOCUMENT_RELATIONSHIPS);
        part(zip, "word/styles.xml", Parts.STYLES);
        part(zip, "word/footer1.xml", Parts.FOOTER);
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(zip, "UTF-8");
            new Docx(xml).document(table);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        zip.closeEntry();
        zip.finish();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void document(TableDocument table) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("w", "document", W);
        xml.writeNamespace("w", W);
        xml.writeNamespace("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        start("body");
        paragraph(table.title(), TITLE_FONT, 44, "center", 240);
        for (String note : table.notes()) {
            paragraph(note, BODY_FONT, 24, "left", 60);
        }
        int[] widths = widths(table.columns());
        start("tbl");
        start("tblPr");
        empty("tblW", "w", Integer.toString(WIDTH), "type", "dxa");
        empty("tblLayout", "type", "fixed");
        start("tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            empty(side, "val", "single", "sz", "4", "space", "0", "color", "000000");
        }
        end(2);
        start("tblGrid");
        for (int width : widths) {
            empty("gridCol", "w", Integer.toString(width));
        }
        end(1);
        row(
                table.columns().stream().map(TableDocument.Column::title).toList(),
                widths,
                true,
                new boolean[widths.length]);
        List<String> above = List.of();
        for (List<String> cells : table.rows()) {
            row(cells, widths, false, continued(table.columns(), above, cells));
            above = cells;
        }
        end(1);
        paragraph("", BODY_FONT, 2, "left", 0);
        section();
        xml.writeEndDocument();
    }

    private static int[] widths(List<TableDocument.Column> columns) {
        int sum = columns.stream().mapToInt(TableDocument.Column::width).sum();
        return columns.stream().mapToInt(column -> WIDTH * column.width() / sum).toArray();
    }

    /** Which cells continue the one above: a merged column's, as long as every merged column before it does. */
    private static boolean[] continued(List<TableDocument.Column> columns, List<String> above, List<String> cells) {
        boolean[] continued = new boolean[columns.size()];
        boolean same = !above.isEmpty();
        for (int c = 0; c < continued.length; c++) {
            if (columns.get(c).merged()) {
                same = same && above.get(c).equals(cells.get(c));
                continued[c] = same;
            }
        }
        return continued;
    }

    private void row(List<String> cells, int[] widths, boolean header, boolean[] continued) throws XMLStreamException {
        start("tr");
        start("trPr");
        empty("cantSplit");
        if (header) {
            empty("tblHeader");
        }
        end(1);
        for (int c = 0; c < widths.length; c++) {
            start("tc");
            start("tcPr");
            empty("tcW", "w", Integer.toString(widths[c]), "type", "dxa");
            if (continued[c]) {
                empty("vMerge");
            } else {
                empty("vMerge", "val", "restart");
            }
            if (header) {
                empty("shd", "val", "clear", "color", "auto", "fill", "E7EDF3");
            }
            empty("vAlign", "val", header ? "center" : "top");
            end(1);
            for (String line : (continued[c] ? "" : cells.get(c)).split("\n", -1)) {
                paragraph(line, header ? HEAD_FONT : BODY_FONT, 21, header ? "center" : "left", 0);
            }
            end(1);
        }
        end(1);
    }

    /** @param size in half points */
    private void paragraph(String text, String font, int size, String align, int after) throws XMLStreamException {
        start("p");
        start("pPr");
        empty("spacing", "before", "0", "after", Integer.toString(after));
        empty("jc", "val", align);
        end(1);
        start("r");
        start("rPr");
        empty("rFonts", "ascii", "Times New Roman", "hAnsi", "Times New Roman", "eastAsia", font);
        empty("sz", "val", Integer.toString(size));
        empty("szCs", "val", Integer.toString(size));
        end(1);
        start("t");
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        xml.writeCharacters(printable(text));
        end(3);
    }

    /** XML 1.0 has no place for control characters. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\t]]", " ");
    }

    private void section() throws XMLStreamException {
        start("sectPr");
        xml.writeEmptyElement("w", "footerReference", W);
        xml.writeAttribute("w", W, "type", "default");
        xml.writeAttribute("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id", "rId2");
        empty("pgSz", "w", "16838", "h", "11906", "orient", "landscape");
        empty(
                "pgMar", "top", "1134", "right", "1134", "bottom", "1134", "left", "1134", "header", "567", "footer",
                "567", "gutter", "0");
        end(1);
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

    /** The parts that are the same in every document. */
    private static final class Parts {
        static final String CONTENT_TYPES =
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
                <Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
                </Types>
                """;
        static final String RELATIONSHIPS =
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                </Relationships>
                """;
        static final String DOCUMENT_RELATIONSHIPS =
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
                <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
                </Relationships>
                """;
        static final String STYLES =
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
                </w:styles>
                """;
        static final String FOOTER =
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>
                <w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
                """;

        private Parts() {}
    }
}
