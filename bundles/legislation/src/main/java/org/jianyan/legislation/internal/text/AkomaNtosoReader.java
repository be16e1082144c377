package org.jianyan.legislation.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jianyan.commons.ValidationException;
import org.jianyan.documents.SafeXml;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.text.LegalText.Unit;

/** Reads a legal text out of Akoma Ntoso 3.0; see {@link AkomaNtoso} for what is what. */
final class AkomaNtosoReader {
    /** What says nothing of the text itself. */
    private static final Set<String> SKIPPED = Set.of("meta", "coverPage", "authorialNote", "noteRef", "marker");

    private static final Set<String> DOCUMENTS = Set.of("act", "bill", "doc");
    private static final Set<String> INTO = Set.of(
            "akomaNtoso",
            "preface",
            "preamble",
            "longTitle",
            "container",
            "formula",
            "body",
            "mainBody",
            "attachments",
            "content",
            "intro",
            "table",
            "tr");

    private final XMLStreamReader xml;
    private final List<Unit> units = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    /** Elements that are open, the last one first. */
    private final Deque<String> path = new ArrayDeque<>();

    private final List<String> note = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    /** Units that have words already. */
    private final BitSet written = new BitSet();

    private boolean hasContents;
    private String title = "";

    private AkomaNtosoReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Whether a file seems to be one. */
    static boolean fits(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, 2000), StandardCharsets.UTF_8).strip();
        return head.startsWith("<?xml") || head.startsWith("<") && head.contains("akomaNtoso");
    }

    /** @throws ValidationException if it is no Akoma Ntoso, damaged, or has what this platform has no unit for */
    static LegalText read(byte[] file) {
        try {
            AkomaNtosoReader reader = new AkomaNtosoReader(SafeXml.reader(file));
            while (reader.xml.hasNext()) {
                switch (SafeXml.next(reader.xml)) {
                    case XMLStreamConstants.START_ELEMENT -> reader.start();
                    case XMLStreamConstants.CHARACTERS -> reader.words.append(reader.xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> reader.end();
                    default -> {}
                }
            }
            return new LegalText(
                    reader.title, String.join("\n", reader.note), reader.hasContents, reader.units, List.of());
        } catch (XMLStreamException e) {
            throw SourceFile.refused(
                    "damaged", "不是完好的 XML，或者带有文档类型、实体；第 " + e.getLocation().getLineNumber() + " 行");
        }
    }

    private void start() throws XMLStreamException {
        String element = xml.getLocalName();
        if (!AkomaNtoso.NAMESPACE.equals(xml.getNamespaceURI()) || path.isEmpty() && !element.equals("akomaNtoso")) {
            throw unsupported("根元素应为 akomaNtoso，命名空间应为 " + AkomaNtoso.NAMESPACE + "，收到", element);
        }
        if (SKIPPED.contains(element) || element.equals("toc")) {
            hasContents |= element.equals("toc");
            SafeXml.skip(xml);
            return;
        }
        boolean isInline = path.contains("p") || path.contains("num") || path.contains("heading");
        Optional<ProvisionKind> kind = element.equals("wrapUp")
                ? Optional.of(ProvisionKind.TAIL)
                : AkomaNtoso.kind(element, xml.getAttributeValue(null, "name"));
        if (isInline) {
            if (element.equals("br") || element.equals("eol")) {
                words.append('\n');
            }
        } else if (kind.isPresent()) {
            begin(kind.get());
        } else if (element.equals("tr") || element.equals("td") || element.equals("th")) {
            cells.addAll(element.equals("tr") ? List.of() : List.of(""));
        } else if (element.equals("p") || element.equals("num") || element.equals("heading")) {
            words.setLength(0);
        } else if (!INTO.contains(element) && !DOCUMENTS.contains(element)) {
            throw unsupported("不能读取元素", element);
        }
        path.push(element);
    }

    private void begin(ProvisionKind kind) {
        units.add(new Unit(
                units.size(),
                open.isEmpty() ? -1 : open.peek(),
                kind,
                "",
                kind.isHeading() ? "" : null,
                "",
                xml.getLocation().getLineNumber()));
        open.push(units.size() - 1);
    }

    private void end() {
        String element = path.pop();
        boolean isInline = path.contains("p") || path.contains("num") || path.contains("heading");
        if (element.equals("docTitle")) {
            title = words.toString().strip();
        }
        if (isInline) {
            return;
        }
        switch (element) {
            case "num" -> replace(unit -> unit.kind().number(line()), null);
            case "heading" -> replace(null, line());
            case "p" -> paragraph();
            case "tr" -> {
                text("| " + String.join(" | ", cells) + " |");
                cells.clear();
            }
            default -> {
                if (element.equals("wrapUp")
                        || AkomaNtoso.kind(element, null).isPresent()
                        || element.equals(AkomaNtoso.CONTAINER)) {
                    open.pop();
                }
            }
        }
    }

    private String line() {
        return words.toString().strip();
    }

    private void paragraph() {
        if (path.contains("tr")) {
            int last = cells.size() - 1;
            cells.set(last, (cells.get(last) + " " + line().replace("\n", " ").replace("|", "／")).strip());
        } else if (path.contains("longTitle")) {
            title = title.isEmpty() ? line() : title;
        } else if (open.isEmpty()) {
            note.addAll(line().lines().filter(words -> !words.isBlank()).toList());
        } else {
            text(line());
        }
    }

    private void text(String line) {
        Unit unit = units.get(open.peek());
        units.set(
                unit.index(),
                new Unit(
                        unit.index(),
                        unit.parent(),
                        unit.kind(),
                        unit.number(),
                        unit.caption(),
                        written.get(unit.index()) ? unit.text() + "\n" + line : line,
                        unit.line()));
        written.set(unit.index());
    }

    private void replace(Function<Unit, String> number, String caption) {
        if (open.isEmpty()) {
            return;
        }
        Unit unit = units.get(open.peek());
        units.set(
                unit.index(),
                new Unit(
                        unit.index(),
                        unit.parent(),
                        unit.kind(),
                        number == null ? unit.number() : number.apply(unit),
                        caption == null ? unit.caption() : caption,
                        unit.text(),
                        unit.line()));
    }

    private ValidationException unsupported(String what, String element) {
        return SourceFile.refused(
                "element", what + " " + element + "（第 " + xml.getLocation().getLineNumber() + " 行）");
    }
}
