package org.jianyan.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An Atom feed (RFC 4287).
 *
 * @param address where it is read; its identifier as well
 */
public record AtomFeed(String address, String title, List<Entry> entries) {
    public static final String MEDIA_TYPE = "application/atom+xml";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    /** When a feed without an entry was changed last: the day of the city's rules. */
    private static final OffsetDateTime NEVER = OffsetDateTime.of(2023, 5, 26, 0, 0, 0, 0, ZoneOffset.UTC);

    public AtomFeed {
        entries = List.copyOf(entries);
    }

    /**
     * An entry.
     *
     * @param author whose it is
     * @param link where it is read
     */
    public record Entry(UUID id, String title, OffsetDateTime updated, String author, String link, String summary) {}

    /** Writes it; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", address);
            element(xml, "title", title);
            element(
                    xml,
                    "updated",
                    entries.stream()
                            .map(Entry::updated)
                            .max(Comparator.naturalOrder())
                            .orElse(NEVER)
                            .toString());
            link(xml, "self", address);
            for (Entry entry : entries) {
                xml.writeStartElement("entry");
                element(xml, "id", "urn:uuid:" + entry.id());
                element(xml, "title", entry.title());
                element(xml, "updated", entry.updated().toString());
                xml.writeStartElement("author");
                element(xml, "name", entry.author());
                xml.writeEndElement();
                link(xml, "alternate", entry.link());
                element(xml, "summary", entry.summary());
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\t\n]]", " "));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
