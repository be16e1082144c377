package org.jianyan.legislation.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The lines of a docx file as a reader of it sees them (ECMA-376, WordprocessingML): with the numbers that Word counts
 * itself, with insertions and without deletions that are tracked, tables row by row.
 */
final class Docx {
    /** More than any statute unpacks to, and what a reader can hold. */
    private static final int MAX_UNPACKED = 64 << 20;

    private static final Set<String> PARTS = Set.of("word/document.xml", "word/numbering.xml", "word/styles.xml");
    private static final Set<String> SKIPPED =
            Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "drawing", "pict", "rPr");

    private final StringBuilder lines = new StringBuilder();
    private final DocxNumbering numbering;
    private final XMLStreamReader xml;

    private Docx(XMLStreamReader xml, DocxNumbering numbering) {
        this.xml = xml;
        this.numbering = numbering;
    }

    /** @throws org.jianyan.commons.ValidationException if the file is no docx, damaged or unpacks to too much */
    static String lines(InputStream file) {
        try {
            Map<String, byte[]> parts = unpack(file);
            if (!parts.containsKey("word/document.xml")) {
                throw SourceFile.refused("format", "不是 docx 文件：没有正文");
            }
            DocxNumbering numbering =
                    DocxNumbering.read(reader(parts.get("word/numbering.xml")), reader(parts.get("word/styles.xml")));
            Docx docx = new Docx(reader(parts.get("word/document.xml")), numbering);
            docx.body();
            return docx.lines.toString();
        } catch (IOException | XMLStreamException e) {
            throw SourceFile.refused("damaged", "docx 文件已损坏，请在文字处理软件中重新保存");
        }
    }

    private static Map<String, byte[]> unpack(InputStream file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        int left = MAX_UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!PARTS.contains(entry.getName())) {
                    continue;
                }
                byte[] part = zip.readNBytes(left + 1);
                left -= part.length;
                if (left < 0) {
                    throw SourceFile.refused("too-large", "docx 文件解压后超过 " + (MAX_UNPACKED >> 20) + " MB");
                }
                parts.put(entry.getName(), part);
            }
        }
        return parts;
    }

    /** A reader of a part; of nothing if it is missing. */
    private static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        return SafeXml.reader(part == null ? "<none/>".getBytes(StandardCharsets.UTF_8) : part);
    }

    private void body() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = SafeXml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "p" -> line(paragraph());
                    case "tbl" -> table();
                    default -> {
                        if (SKIPPED.contains(xml.getLocalName())) {
                            SafeXml.skip(xml);
                        }
                    }
                }
            }
        }
    }

    private void line(String text) {
        if (lines.length() + text.length() > SourceFile.MAX_CHARACTERS) {
            throw SourceFile.refused("too-long", "最多 " + SourceFile.MAX_CHARACTERS + " 个字符");
        }
        lines.append(text).append('\n');
    }

    /** A row is a line of cells between upright strokes; the paragraphs of a cell stand behind each other. */
    private void table() throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = SafeXml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "tc" -> cells.add("");
                    case "p" -> {
                        int last = cells.size() - 1;
                        String text = paragraph().replace("\n", " ").replace("|", "／");
                        if (last >= 0) {
                            cells.set(last, (cells.get(last) + " " + text).strip());
                        }
                    }
                    default -> {
                        if (SKIPPED.contains(xml.getLocalName())) {
                            SafeXml.skip(xml);
                        }
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("tr")) {
                line("| " + String.join(" | ", cells) + " |");
                cells.clear();
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("tbl")) {
                return;
            }
        }
    }

    private String paragraph() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        String style = "";
        String list = null;
        String level = null;
        while (xml.hasNext()) {
            int event = SafeXml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("p")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "t" -> text.append(xml.getElementText());
                case "tab" -> text.append(' ');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "pStyle" -> style = value(xml);
                case "numId" -> list = value(xml);
                case "ilvl" -> level = value(xml);
                case "p" -> text.append('\n').append(paragraph());
                default -> {
                    if (SKIPPED.contains(xml.getLocalName())) {
                        SafeXml.skip(xml);
                    }
                }
            }
        }
        return numbering.next(style, list, level) + text;
    }

    static String value(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
