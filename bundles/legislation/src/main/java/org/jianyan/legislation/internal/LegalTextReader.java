package org.jianyan.legislation.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianyan.commons.Violation;
import org.jianyan.legislation.ChineseNumber;
import org.jianyan.legislation.ProvisionKind;

/** Reads a legal text in plain form or light Markdown into units, in reading order, each knowing the one above. */
final class LegalTextReader {
    private static final String NUMERAL = ChineseNumber.PATTERN;
    private static final Pattern HEADING = Pattern.compile("第\\s*(" + NUMERAL + ")\\s*(分编|编|章|节)(?:[\\s　]+(.*)|)$");
    private static final Pattern ARTICLE = Pattern.compile("第\\s*(" + NUMERAL + ")\\s*条(?:之(" + NUMERAL
            + "))?[\\s　]*(?:[〖【]([^〗】]{1,40})[〗】]|[(（]([^)）]{1,20})[)）](?=[\\s　]))?[\\s　]*(.*)$");
    private static final Pattern ITEM = Pattern.compile("[（(]\\s*(" + NUMERAL + ")\\s*[）)][\\s　]*(.*)$");
    private static final Pattern SUBITEM = Pattern.compile("(?:(\\d{1,3})[.．、]|[（(](\\d{1,3})[）)])[\\s　]*(.*)$");
    private static final Map<String, ProvisionKind> HEADINGS = Map.of(
            "编", ProvisionKind.PART,
            "分编", ProvisionKind.SUBPART,
            "章", ProvisionKind.CHAPTER,
            "节", ProvisionKind.SECTION);

    private final List<Unit> units = new ArrayList<>();
    private final List<Violation> faults = new ArrayList<>();
    private final StringBuilder note = new StringBuilder();
    private final Map<ProvisionKind, Unit> open = new EnumMap<>(ProvisionKind.class);
    private String title = "";
    private boolean inContents;
    private String firstOfContents;
    private int lastArticle;

    /**
     * One unit.
     *
     * @param parent index of the unit above, -1 for none
     * @param line where it stands in the text, counted from 1
     */
    record Unit(int index, int parent, ProvisionKind kind, String number, String caption, String text, int line) {}

    /** What was read: units in reading order and every fault of the numbering. */
    record Text(String title, String note, List<Unit> units, List<Violation> faults) {}

    static Text read(String source) {
        LegalTextReader reader = new LegalTextReader();
        String[] lines = source.replace("\r\n", "\n").replace('\r', '\n').split("\n");
        for (int i = 0; i < lines.length; i++) {
            String line = plain(lines[i]);
            if (!line.isEmpty()) {
                reader.line(line, i + 1);
            }
        }
        if (reader.units.stream().noneMatch(unit -> unit.kind() == ProvisionKind.ARTICLE)) {
            reader.faults.add(new Violation("text", "no-article", "没有找到任何条文；条文应以“第一条”等开头"));
        }
        return new Text(
                reader.title, reader.note.toString().strip(), List.copyOf(reader.units), List.copyOf(reader.faults));
    }

    /** Without Markdown marks, zero-width characters and the spaces around. */
    private static String plain(String line) {
        return line.replaceAll("[\\u200B-\\u200D\\u2060\\uFEFF]", "")
                .replaceAll("[\\u00A0\\u2000-\\u200A\\u202F\\u205F]", " ")
                .replaceFirst("^[\\s　]*#+", "")
                .replace("**", "")
                .replaceAll("^[\\s　]+|[\\s　]+$", "");
    }

    private void line(String line, int number) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches() && line.length() <= 60) {
            heading(heading, number);
            return;
        }
        Matcher article = ARTICLE.matcher(line);
        if (article.matches()) {
            inContents = false;
            article(article, number);
            return;
        }
        if (line.replaceAll("[\\s　]", "").equals("目录")) {
            inContents = true;
            return;
        }
        if (inContents) {
            return;
        }
        if (!open.containsKey(ProvisionKind.ARTICLE)) {
            front(line);
            return;
        }
        Matcher item = ITEM.matcher(line);
        Matcher subitem = SUBITEM.matcher(line);
        if (item.matches()) {
            add(ProvisionKind.ITEM, "（" + item.group(1) + "）", null, item.group(2), number);
        } else if (subitem.matches() && open.containsKey(ProvisionKind.ITEM)) {
            String digits = subitem.group(1) == null ? subitem.group(2) : subitem.group(1);
            add(ProvisionKind.SUBITEM, digits, null, subitem.group(3), number);
        } else {
            add(ProvisionKind.PARAGRAPH, "", null, line, number);
        }
    }

    private void front(String line) {
        if (title.isEmpty()) {
            title = line;
        } else if (units.isEmpty() && !line.equals(title)) {
            note.append(line).append('\n');
        }
    }

    /** A heading met a second time ends the table of contents; before that it belongs to it. */
    private void heading(Matcher heading, int number) {
        String key = heading.group(1) + heading.group(2);
        if (inContents) {
            if (firstOfContents == null) {
                firstOfContents = key;
                return;
            }
            if (!firstOfContents.equals(key)) {
                return;
            }
            inContents = false;
        }
        ProvisionKind kind = HEADINGS.get(heading.group(2));
        String caption = heading.group(3) == null ? "" : heading.group(3).replaceAll("[\\s　]+", "");
        add(kind, heading.group(1), caption, "", number);
    }

    private void article(Matcher article, int line) {
        int value = ChineseNumber.parse(article.group(1));
        boolean inserted = article.group(2) != null;
        int expected = inserted ? lastArticle : lastArticle + 1;
        if (value != expected) {
            faults.add(new Violation(
                    "text:" + line,
                    "numbering",
                    "第 " + line + " 行为第" + article.group(1) + "条，按顺序应为第" + ChineseNumber.format(Math.max(expected, 1))
                            + "条"));
        }
        lastArticle = value;
        String number = article.group(1) + (inserted ? "之" + article.group(2) : "");
        String caption = article.group(3) == null ? article.group(4) : article.group(3);
        add(ProvisionKind.ARTICLE, number, caption, "", line);
        if (!article.group(5).isEmpty()) {
            line(article.group(5), line);
        }
    }

    private void add(ProvisionKind kind, String number, String caption, String text, int line) {
        if (kind == ProvisionKind.ITEM && !open.containsKey(ProvisionKind.PARAGRAPH)) {
            add(ProvisionKind.PARAGRAPH, "", null, "", line);
        }
        open.keySet().removeIf(other -> other.compareTo(kind) >= 0);
        Unit above = open.values().stream().reduce((first, second) -> second).orElse(null);
        Unit unit = new Unit(units.size(), above == null ? -1 : above.index(), kind, number, caption, text, line);
        units.add(unit);
        open.put(kind, unit);
    }
}
