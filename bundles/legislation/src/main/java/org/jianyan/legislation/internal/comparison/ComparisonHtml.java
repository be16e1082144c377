package org.jianyan.legislation.internal.comparison;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jianyan.documents.PaperDocument.Mark;
import org.jianyan.documents.PaperDocument.Words;

/** Writes a comparison as a page. */
public final class ComparisonHtml {
    private static final String STYLE =
            "body{margin:2em;line-height:1.7;font-family:\"Noto Serif CJK SC\",SimSun,serif}"
                    + "h1{text-align:center}table{border-collapse:collapse;width:100%;table-layout:fixed}"
                    + "td,th{border:1px solid #888;padding:.4em .7em;vertical-align:top}th{background:#e7edf3}"
                    + "th:nth-child(3){width:8em}del{color:#a33}ins{font-weight:bold;color:#063}";

    private ComparisonHtml() {}

    /** Writes the page in UTF-8; the stream stays open. */
    public static void write(String title, List<String> heads, List<Comparison.Row> rows, OutputStream out)
            throws IOException {
        try {
            out.write("<!DOCTYPE html>\n".getBytes(StandardCharsets.UTF_8));
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartElement("html");
            xml.writeAttribute("lang", "zh-CN");
            xml.writeStartElement("head");
            xml.writeEmptyElement("meta");
            xml.writeAttribute("charset", "UTF-8");
            element(xml, "title", title);
            element(xml, "style", STYLE);
            xml.writeEndElement();
            xml.writeStartElement("body");
            element(xml, "h1", title);
            xml.writeStartElement("table");
            xml.writeStartElement("tr");
            for (String head : heads) {
                element(xml, "th", head);
            }
            xml.writeEndElement();
            for (Comparison.Row row : rows) {
                xml.writeStartElement("tr");
                cell(xml, row.before());
                cell(xml, row.after());
                element(xml, "td", row.remark());
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void cell(XMLStreamWriter xml, List<Words> cell) throws XMLStreamException {
        xml.writeStartElement("td");
        for (Words words : cell) {
            String name = words.mark() == Mark.GONE ? "del" : words.mark() == Mark.NEW ? "ins" : "span";
            xml.writeStartElement(name);
            String[] lines = words.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    xml.writeEmptyElement("br");
                }
                xml.writeCharacters(lines[i]);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
