package org.jianyan.legislation.internal.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.text.LegalText.Unit;

/** Writes a legal text as a page. */
public final class Html {
    private static final String STYLE = "body{max-width:44em;margin:2em auto;padding:0 1em;line-height:1.8;"
            + "font-family:\"Noto Serif CJK SC\",\"Source Han Serif SC\",SimSun,serif}"
            + "h1,h2,h3,.note{text-align:center}.item{margin-left:2em}.subitem{margin-left:4em}"
            + "b{font-family:\"Noto Sans CJK SC\",\"Source Han Sans SC\",SimHei,sans-serif}"
            + "table{border-collapse:collapse}td,th{border:1px solid;padding:.2em .6em}";
    private static final Map<ProvisionKind, String> HEADINGS = Map.of(
            ProvisionKind.ANNEX, "h2",
            ProvisionKind.DIVISION, "h3",
            ProvisionKind.PART, "h2",
            ProvisionKind.SUBPART, "h2",
            ProvisionKind.CHAPTER, "h2",
            ProvisionKind.SECTION, "h3");

    private final XMLStreamWriter xml;

    private Html(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes the page in UTF-8; the stream stays open. */
    public static void write(LegalText text, OutputStream out) throws IOException {
        try {
            out.write("<!DOCTYPE html>\n".getBytes(StandardCharsets.UTF_8));
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new Html(xml).page(text);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void page(LegalText text) throws XMLStreamException {
        xml.writeStartElement("html");
        xml.writeAttribute("lang", "zh-CN");
        xml.writeStartElement("head");
        xml.writeEmptyElement("meta");
        xml.writeAttribute("charset", "UTF-8");
        element("title", text.title());
        element("style", STYLE);
        xml.writeEndElement();
        xml.writeStartElement("body");
        element("h1", text.title());
        for (String line : text.note().lines().toList()) {
            block("p", "note", "", line);
        }
        for (int i = 0; i < text.units().size(); i++) {
            Unit unit = text.units().get(i);
            boolean leads = PlainText.leads(text.units(), i);
            if (unit.kind().isHeading()) {
                element(HEADINGS.get(unit.kind()), PlainText.heading(unit));
            } else if (unit.kind() == ProvisionKind.TABLE) {
                table(OfficialPaper.rows(unit.text()));
            } else if (unit.kind() == ProvisionKind.ARTICLE || unit.kind() == ProvisionKind.CLAUSE) {
                String caption = unit.caption() == null ? "" : "【" + unit.caption() + "】";
                block(
                        "p",
                        "article",
                        unit.mark() + caption,
                        leads ? text.units().get(i + 1).text() : "");
                i += leads ? 1 : 0;
            } else if (!unit.mark().isEmpty() || !unit.text().isEmpty()) {
                String kind = unit.kind() == ProvisionKind.ITEM
                        ? "item"
                        : unit.kind().compareTo(ProvisionKind.ITEM) > 0 ? "subitem" : "paragraph";
                block("p", kind, "", unit.mark() + unit.text());
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void table(List<List<String>> rows) throws XMLStreamException {
        xml.writeStartElement("table");
        for (int i = 0; i < rows.size(); i++) {
            xml.writeStartElement("tr");
            for (String cell : rows.get(i)) {
                element(i == 0 ? "th" : "td", cell);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void block(String name, String kind, String lead, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("class", kind);
        if (!lead.isEmpty()) {
            xml.writeAttribute("id", lead.replaceFirst("【.*", ""));
            element("b", lead);
            xml.writeCharacters("　");
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                xml.writeEmptyElement("br");
            }
            xml.writeCharacters(lines.get(i));
        }
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
