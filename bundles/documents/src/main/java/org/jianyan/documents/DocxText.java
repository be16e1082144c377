package org.jianyan.documents;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;

/**
 * The lines of a docx file as a reader of it sees them (ECMA-376, WordprocessingML): with the numbers that Word counts
 * itself, with insertions and without deletions that are tracked, tables row by row.
 */
public final class DocxText {
    /** More than any statute unpacks to; what is more is a bomb. */
    private static final int MAX_UNPACKED = 64 << 20;
    /** What may be passed over, such as pictures, on the way to a part. */
    private static final int MAX_PASSED = 512 << 20;

    private static final String BODY = "word/document.xml";
    private static final Set<String> SKIPPED =
            Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "drawing", "pict", "rPr");

    private final StringBuilder lines = new StringBuilder();
    private final int maxCharacters;
    private final DocxNumbering numbering;
    private final XMLStreamReader xml;

    private DocxText(XMLStreamReader xml, DocxNumbering numbering, int maxCharacters) {
        this.xml = xml;
        this.numbering = numbering;
        this.maxCharacters = maxCharacters;
    }

    /**
     * The lines of a file, each ended by a line feed: a paragraph is one, and so is a row of a table, its cells between
     * upright strokes ({@code | 第一条 | 修改 |}).
     *
     * @param file the bytes of a docx file; not unpacked as a whole
     * @param maxCharacters the most that are wanted
     * @throws ValidationException of the field {@code file} if it is no docx, damaged, or holds or unpacks to too much
     */
    public static String lines(byte[] file, int maxCharacters) {
        try {
            DocxNumbering numbering =
                    DocxNumbering.read(part(file, "word/numbering.xml"), part(file, "word/styles.xml"));
            DocxText text = new DocxText(part(file, BODY), numbering, maxCharacters);
            text.body();
            return text.lines.toString();
        } catch (IOException | XMLStreamException e) {
            throw refused("damaged", "docx 文件已损坏，请在文字处理软件中重新保存");
        }
    }

    /** A reader of a part; of nothing if it is missing. */
    private static XMLStreamReader part(byte[] file, String name) throws IOException, XMLStreamException {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
        InputStream passed = new Bounded(zip, MAX_PASSED);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return SafeXml.reader(new Bounded(zip, MAX_UNPACKED));
            }
            passed.transferTo(OutputStream.nullOutputStream());
        }
        if (name.equals(BODY)) {
            throw refused("format", "不是 docx 文件：没有正文");
        }
        return SafeXml.reader("<none/>".getBytes(StandardCharsets.UTF_8));
    }

    private static final class Bounded extends FilterInputStream {
        private final int most;
        private int left;

        Bounded(InputStream in, int most) {
            super(in);
            this.most = most;
            left = most;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            left -= Math.max(read, 0);
            if (left < 0) {
                throw refused("too-large", "docx 文件解压后超过 " + (most >> 20) + " MB");
            }
            return read;
        }
    }

    private static ValidationException refused(String code, String message) {
        return new ValidationException(new Violation("file", code, message));
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
        if (lines.length() + text.length() > maxCharacters) {
            throw refused("too-long", "最多 " + maxCharacters + " 个字符");
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
