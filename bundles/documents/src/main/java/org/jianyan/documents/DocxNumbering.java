package org.jianyan.documents;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The numbers that Word counts itself, such as 第%1条 (ECMA-376, part 1, 17.9). */
final class DocxNumbering {
    /** A level of a list. */
    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
    }

    private final Map<String, Map<Integer, Level>> abstractLists = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, Integer> overrides = new HashMap<>();
    private final Map<String, TreeMap<Integer, Integer>> counters = new HashMap<>();
    /** For each paragraph style, the list and level it has. */
    private final Map<String, String[]> styles = new HashMap<>();

    /** Made when the first number needs it: its rules are read each time. */
    private RuleBasedNumberFormat chinese;

    private DocxNumbering() {}

    static DocxNumbering read(XMLStreamReader numbering, XMLStreamReader styles) throws XMLStreamException {
        DocxNumbering read = new DocxNumbering();
        read.lists(numbering);
        read.styles(styles);
        return read;
    }

    private void lists(XMLStreamReader xml) throws XMLStreamException {
        String list = null;
        String number = null;
        Level level = null;
        int rank = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    list = attribute(xml, "abstractNumId");
                    number = null;
                    abstractLists.put(list, new HashMap<>());
                }
                case "num" -> {
                    number = attribute(xml, "numId");
                    level = null;
                }
                case "abstractNumId" -> abstractOf.put(number, DocxText.value(xml));
                case "lvl" -> {
                    level = new Level();
                    if (number == null && list != null) {
                        abstractLists.get(list).put(integer(attribute(xml, "ilvl"), 0), level);
                    }
                }
                case "lvlOverride" -> rank = integer(attribute(xml, "ilvl"), 0);
                case "startOverride" -> overrides.put(number + " " + rank, integer(DocxText.value(xml), 1));
                case "start" -> {
                    if (level != null) {
                        level.start = integer(DocxText.value(xml), 1);
                    }
                }
                case "numFmt" -> {
                    if (level != null) {
                        level.format = DocxText.value(xml);
                    }
                }
                case "lvlText" -> {
                    if (level != null) {
                        level.text = DocxText.value(xml);
                    }
                }
                default -> {
                    continue;
                }
            }
        }
    }

    private void styles(XMLStreamReader xml) throws XMLStreamException {
        String style = null;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> style = attribute(xml, "styleId");
                case "numId" -> styles.computeIfAbsent(style, key -> new String[] {null, "0"})[0] = DocxText.value(xml);
                case "ilvl" -> styles.computeIfAbsent(style, key -> new String[] {null, "0"})[1] = DocxText.value(xml);
                default -> {
                    continue;
                }
            }
        }
    }

    /**
     * The number of the next paragraph, empty if it has none.
     *
     * @param list the paragraph's own list, {@code null} for that of its style
     * @param rank level in the list, {@code null} for the first
     */
    String next(String style, String list, String rank) {
        String[] ofStyle = styles.getOrDefault(style, new String[] {null, "0"});
        String number = list == null ? ofStyle[0] : list;
        String abstractList = abstractOf.get(number);
        if (abstractList == null) {
            return "";
        }
        int depth = integer(rank == null ? ofStyle[1] : rank, 0);
        Map<Integer, Level> levels = abstractLists.getOrDefault(abstractList, Map.of());
        Level level = levels.get(depth);
        if (level == null) {
            return "";
        }
        Integer restart = overrides.remove(number + " " + depth);
        TreeMap<Integer, Integer> counts = counters.computeIfAbsent(abstractList, key -> new TreeMap<>());
        int value = restart != null ? restart : counts.containsKey(depth) ? counts.get(depth) + 1 : level.start;
        counts.put(depth, value);
        counts.tailMap(depth, false).clear();
        String text = level.text;
        for (int i = 0; i <= depth; i++) {
            Level above = levels.getOrDefault(i, level);
            text = text.replace("%" + (i + 1), format(above.format, counts.getOrDefault(i, above.start)));
        }
        return level.format.equals("bullet") || text.isEmpty() ? "" : text + " ";
    }

    /** As statutes count: 一百零一. */
    private String chinese(int value) {
        if (chinese == null) {
            chinese = new RuleBasedNumberFormat(Locale.SIMPLIFIED_CHINESE, RuleBasedNumberFormat.SPELLOUT);
        }
        return chinese.format(value).replace('〇', '零');
    }

    private String format(String format, int value) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital",
                    "chineseLegalSimplified" -> chinese(value);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> value <= 20
                    ? Character.toString('①' + value - 1)
                    : Integer.toString(value);
            case "lowerLetter" -> Character.toString('a' + (value - 1) % 26);
            case "upperLetter" -> Character.toString('A' + (value - 1) % 26);
            default -> Integer.toString(value);
        };
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static int integer(String text, int otherwise) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
