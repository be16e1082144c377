package org.jianyan.legislation.internal.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.text.AkomaNtoso.Name;
import org.jianyan.legislation.internal.text.AkomaNtoso.Source;
import org.jianyan.legislation.internal.text.LegalText.Unit;

/** Writes a legal text as Akoma Ntoso 3.0. */
public final class AkomaNtosoWriter {
    private final XMLStreamWriter xml;
    private final LegalText text;
    private final Source source;
    private final List<List<Unit>> below = new ArrayList<>();
    private final List<Unit> roots = new ArrayList<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final String[] ids;

    private AkomaNtosoWriter(XMLStreamWriter xml, LegalText text, Source source) {
        this.xml = xml;
        this.text = text;
        this.source = source;
        ids = new String[text.units().size()];
        for (Unit unit : text.units()) {
            below.add(new ArrayList<>());
            List<Unit> siblings = unit.parent() < 0 ? roots : below.get(unit.parent());
            siblings.add(unit);
            ids[unit.index()] = id(unit, siblings);
        }
    }

    /** Writes the document in UTF-8; the stream stays open. */
    public static void write(LegalText text, Source source, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new AkomaNtosoWriter(xml, text, source).document();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Articles are numbered through the whole text, and cited without what stands above them. */
    private String id(Unit unit, List<Unit> siblings) {
        boolean isThrough = unit.kind() == ProvisionKind.ARTICLE && !isInAnnex(unit);
        String above = unit.parent() < 0 || isThrough ? "" : ids[unit.parent()] + "__";
        String id = above + AkomaNtoso.name(unit.kind()).prefix() + "_" + number(unit, siblings);
        int count = taken.merge(id, 1, Integer::sum);
        return count == 1 ? id : id + "-dup" + count;
    }

    private boolean isInAnnex(Unit unit) {
        Unit root = unit;
        while (root.parent() >= 0) {
            root = text.units().get(root.parent());
        }
        return root.kind() == ProvisionKind.ANNEX;
    }

    private static String number(Unit unit, List<Unit> siblings) {
        if (unit.number().isEmpty() || unit.number().matches("附录|附表|附图")) {
            return Long.toString(siblings.stream()
                    .filter(sibling -> sibling.kind() == unit.kind())
                    .count());
        }
        int value = Marks.value(unit.number());
        int inserted = Marks.inserted(unit.number());
        return value + (inserted == 0 ? "" : "-" + inserted);
    }

    private void document() throws XMLStreamException {
        String type = source.isLaw() ? "act" : "bill";
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(AkomaNtoso.NAMESPACE);
        xml.writeStartElement("akomaNtoso");
        xml.writeDefaultNamespace(AkomaNtoso.NAMESPACE);
        xml.writeStartElement(type);
        xml.writeAttribute("name", source.isLaw() ? "法规" : "法规草案");
        meta(type, "!main");
        preface();
        xml.writeStartElement("body");
        for (Unit unit : roots) {
            if (unit.kind() != ProvisionKind.ANNEX) {
                unit(unit);
            }
        }
        xml.writeEndElement();
        List<Unit> annexes = roots.stream()
                .filter(unit -> unit.kind() == ProvisionKind.ANNEX)
                .toList();
        if (!annexes.isEmpty()) {
            xml.writeStartElement("attachments");
            for (Unit annex : annexes) {
                attachment(type, annex);
            }
            xml.writeEndElement();
        }
        xml.writeEndDocument();
    }

    /** The three levels of FRBR that the standard asks for: the draft, its version, this file. */
    private void meta(String type, String component) throws XMLStreamException {
        String work = "/akn/cn/" + type + "/" + source.begun() + "/" + source.id();
        String expression = work + "/zho@" + source.written().toLocalDate() + "." + source.version();
        xml.writeStartElement("meta");
        start("identification", "source", "#platform");
        start("FRBRWork");
        empty("FRBRthis", "value", work + "/" + component);
        empty("FRBRuri", "value", work);
        empty("FRBRdate", "date", source.begun().toString(), "name", "begun");
        empty("FRBRauthor", "href", "#owner");
        empty("FRBRcountry", "value", "cn");
        xml.writeEndElement();
        start("FRBRExpression");
        empty("FRBRthis", "value", expression + "/" + component);
        empty("FRBRuri", "value", expression);
        empty("FRBRdate", "date", source.written().toLocalDate().toString(), "name", "written");
        empty("FRBRauthor", "href", "#owner");
        empty("FRBRversionNumber", "value", Integer.toString(source.version()));
        empty("FRBRlanguage", "language", "zho");
        xml.writeEndElement();
        start("FRBRManifestation");
        empty("FRBRthis", "value", expression + "/" + component + ".xml");
        empty("FRBRuri", "value", expression + ".xml");
        empty("FRBRdate", "date", source.written().toLocalDate().toString(), "name", "written");
        empty("FRBRauthor", "href", "#platform");
        xml.writeEndElement();
        xml.writeEndElement();
        if (component.equals("!main")) {
            start("references", "source", "#platform");
            organisation("owner", source.owner(), source.owner());
            organisation("platform", "jianyan", "Jianyan 建言");
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void organisation(String id, String code, String name) throws XMLStreamException {
        empty("TLCOrganization", "eId", id, "href", "/akn/ontology/organization/cn/" + code, "showAs", name);
    }

    private void preface() throws XMLStreamException {
        start("preface");
        start("longTitle", "eId", "title");
        start("p");
        element("docTitle", text.title());
        xml.writeEndElement();
        xml.writeEndElement();
        if (!text.note().isEmpty()) {
            start("container", "eId", "note", "name", "note");
            paragraphs(text.note());
            xml.writeEndElement();
        }
        List<Unit> headings = text.units().stream()
                .filter(unit -> unit.kind().isHeading() && unit.kind() != ProvisionKind.ANNEX)
                .toList();
        if (text.hasContents() && !headings.isEmpty()) {
            start("toc", "eId", "toc");
            for (Unit heading : headings) {
                start("tocItem", "href", "#" + ids[heading.index()], "level", Integer.toString(level(heading)));
                xml.writeCharacters(PlainText.heading(heading));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private int level(Unit unit) {
        return unit.parent() < 0 ? 1 : level(text.units().get(unit.parent())) + 1;
    }

    private void attachment(String type, Unit annex) throws XMLStreamException {
        begin(annex, "attachment");
        start("doc", "name", "附件");
        meta(type, "!" + ids[annex.index()]);
        start("mainBody");
        List<Unit> units = below.get(annex.index());
        if (!annex.text().isEmpty() || units.isEmpty()) {
            paragraphs(annex.text());
        }
        for (Unit unit : units) {
            unit(unit);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** The element of a unit with its number and heading, left open. */
    private void begin(Unit unit, String element) throws XMLStreamException {
        start(element, "eId", ids[unit.index()]);
        String identity = source.identity().apply(unit.index());
        if (identity != null) {
            xml.writeAttribute("wId", identity);
        }
        Name name = AkomaNtoso.name(unit.kind());
        if (name.isContainer() && element.equals(name.element())) {
            xml.writeAttribute("name", name.prefix());
        }
        if (!unit.mark().isEmpty()) {
            element("num", unit.mark());
        }
        if (unit.caption() != null && !unit.caption().isEmpty()) {
            start("heading", "eId", ids[unit.index()] + "__hdg");
            xml.writeCharacters(unit.caption());
            xml.writeEndElement();
        }
    }

    private void unit(Unit unit) throws XMLStreamException {
        List<Unit> units = below.get(unit.index());
        begin(unit, AkomaNtoso.name(unit.kind()).element());
        if (unit.kind() == ProvisionKind.TABLE) {
            table(unit);
        } else if (!unit.text().isEmpty()) {
            start(units.isEmpty() ? "content" : "intro", "eId", ids[unit.index()] + "__words");
            paragraphs(unit.text());
            xml.writeEndElement();
        }
        for (Unit child : units) {
            boolean isLast = child == units.get(units.size() - 1);
            if (child.kind() == ProvisionKind.TAIL && isLast) {
                begin(child, "wrapUp");
                paragraphs(child.text());
                xml.writeEndElement();
            } else {
                unit(child);
            }
        }
        xml.writeEndElement();
    }

    private void table(Unit unit) throws XMLStreamException {
        start("content", "eId", ids[unit.index()] + "__words");
        start("table", "eId", ids[unit.index()] + "__cells");
        List<List<String>> rows = OfficialPaper.rows(unit.text());
        for (int i = 0; i < rows.size(); i++) {
            start("tr");
            for (String cell : rows.get(i)) {
                start(i == 0 ? "th" : "td");
                element("p", cell);
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void paragraphs(String words) throws XMLStreamException {
        for (String line : words.split("\n", -1)) {
            element("p", line);
        }
    }

    private void start(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(attributes);
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void element(String element, String words) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }
}
