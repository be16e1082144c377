package org.jianyan.legislation.internal.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jianyan.commons.Violation;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.text.LegalText.Unit;
import org.jianyan.legislation.internal.text.Marks.Mark;

/**
 * Reads a legal text line by line into units, in reading order, each knowing the one above. What is not as expected is
 * read as far as it can be, and told with its line and what was expected.
 */
public final class LegalTextReader {
    private static final Pattern PROMULGATION =
            Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日.{0,100}(?:通过|修订|修正|公布|批准|施行)");
    private static final Pattern CLOSING = Pattern.compile("本(?:决定|修正案|解释|规定)自.*|根据本(?:决定|修正案).*|.*重新公布。?");
    private static final String ENDS = "。！？”’』》";

    private final List<Unit> units = new ArrayList<>();
    private final List<Violation> faults = new ArrayList<>();
    private final List<String> note = new ArrayList<>();
    private final Map<ProvisionKind, Unit> open = new EnumMap<>(ProvisionKind.class);
    private Numbering numbering = new Numbering();
    private final Contents contents = new Contents();
    private String title = "";
    private boolean inFront = true;
    private int quotes;
    private boolean annexWantsTitle;

    private LegalTextReader() {}

    /** Reads plain text or light Markdown. */
    public static LegalText read(String source) {
        return read(SourceLine.of(source));
    }

    static LegalText read(List<SourceLine> lines) {
        LegalTextReader reader = new LegalTextReader();
        lines.forEach(reader::line);
        reader.contents.compare(reader.units).ifPresent(reader.faults::add);
        if (reader.units.stream()
                .noneMatch(unit -> unit.kind() == ProvisionKind.ARTICLE || unit.kind() == ProvisionKind.CLAUSE)) {
            reader.faults.add(new Violation("text", "no-article", "没有找到任何条文；条文应以“第一条”等开头"));
        }
        return new LegalText(
                reader.title, String.join("\n", reader.note), !reader.contents.isEmpty(), reader.units, reader.faults);
    }

    private void line(SourceLine source) {
        String line = source.text();
        if (title.isEmpty()
                && units.isEmpty()
                && Marks.heading(line).isEmpty()
                && !line.replaceAll("[\\s　]", "").equals("目录")) {
            title = line;
            return;
        }
        if (line.equals(title)) {
            inFront = true;
            return;
        }
        if (line.replaceAll("[\\s　]", "").equals("目录") && !open.containsKey(ProvisionKind.ARTICLE)) {
            contents.begin();
            return;
        }
        if (quotes > 0) {
            quoted(line, source.number());
        } else if (!heading(source) && !article(source) && !contents.isOpen()) {
            words(source);
        }
        if (open.containsKey(ProvisionKind.CLAUSE) && !open.containsKey(ProvisionKind.ANNEX)) {
            quotes = Math.max(0, (quotes > 0 && line.startsWith("“") ? 0 : quotes) + balance(line));
        }
    }

    /** Within a quotation nothing is a heading or an article of this text. */
    private void quoted(String line, int number) {
        Optional<Mark> item = Marks.item(line);
        if (item.isPresent()) {
            add(item.get(), number);
        } else {
            plain(line, number);
        }
    }

    /** How many quotations a line leaves open; each paragraph of a quotation may open it anew. */
    private static int balance(String line) {
        return (int) (line.chars().filter(c -> c == '“').count()
                - line.chars().filter(c -> c == '”').count());
    }

    private boolean heading(SourceLine source) {
        Optional<Mark> mark = Marks.heading(contents.isOpen() ? Contents.entry(source.text()) : source.text());
        if (mark.isEmpty() && !units.isEmpty()) {
            mark = Marks.annex(source.text())
                    .filter(annex -> !open.containsKey(ProvisionKind.ANNEX)
                            || !annex.number().isEmpty()
                            || source.isHeading());
        }
        if (mark.isEmpty() || mark.get().kind() == ProvisionKind.DIVISION && !open.containsKey(ProvisionKind.ANNEX)) {
            return false;
        }
        Mark heading = mark.get();
        if (contents.takes(heading, source.number())) {
            return true;
        }
        if (contents.wereHeadings(heading, units)) {
            units.clear();
            open.clear();
            faults.clear();
            numbering = new Numbering();
        }
        ProvisionKind kind = heading.kind() == ProvisionKind.PART
                        && heading.number().isEmpty()
                        && heading.caption().equals("附则")
                        && units.stream().noneMatch(unit -> unit.kind() == ProvisionKind.PART)
                ? ProvisionKind.CHAPTER
                : heading.kind();
        inFront = false;
        add(new Mark(kind, heading.number(), heading.caption(), ""), source.number());
        annexWantsTitle = kind == ProvisionKind.ANNEX && heading.caption().isEmpty();
        return true;
    }

    private boolean article(SourceLine source) {
        Optional<Mark> article = open.containsKey(ProvisionKind.CLAUSE)
                ? Optional.empty()
                : Marks.article(source.text(), numbering.nextArticle());
        if (article.isEmpty()) {
            return false;
        }
        contents.end();
        inFront = false;
        add(article.get().without(), source.number());
        if (!article.get().text().isEmpty()) {
            words(new SourceLine(source.number(), article.get().text(), false));
        }
        return true;
    }

    private void words(SourceLine source) {
        String line = source.text();
        boolean inArticle = open.containsKey(ProvisionKind.ARTICLE);
        Optional<Mark> clause =
                inArticle && !open.containsKey(ProvisionKind.ANNEX) ? Optional.empty() : Marks.clause(line);
        if (clause.isPresent() && (units.isEmpty() || !inArticle)) {
            inFront = false;
            annexWantsTitle = false;
            add(clause.get().without(), source.number());
            add(new Mark(ProvisionKind.PARAGRAPH, "", null, clause.get().text()), source.number());
            return;
        }
        boolean repeatsNote = !inArticle && PROMULGATION.matcher(line).matches();
        if (inFront || repeatsNote) {
            if (!note.contains(line)) {
                note.add(line);
            }
            return;
        }
        Optional<Mark> item = Marks.item(line);
        Unit openItem = open.get(ProvisionKind.ITEM);
        Optional<Mark> digits = Marks.digits(
                line,
                openItem == null ? null : openItem.number(),
                open.keySet().stream().reduce((first, second) -> second).orElse(ProvisionKind.ANNEX));
        if (SourceLine.isTableRow(line)) {
            table("| " + String.join(" | ", OfficialPaper.rows(line).get(0)) + " |", source.number());
        } else if (item.isPresent()) {
            add(item.get(), source.number());
        } else if (digits.isPresent()) {
            add(digits.get(), source.number());
        } else {
            plain(line, source.number());
        }
    }

    private void plain(String line, int number) {
        if (annexWantsTitle) {
            annexWantsTitle = false;
            if (line.length() <= 60 && !line.matches(".*[。；：，:]")) {
                Unit annex = open.get(ProvisionKind.ANNEX);
                Unit titled =
                        new Unit(annex.index(), annex.parent(), annex.kind(), annex.number(), line, "", annex.line());
                units.set(annex.index(), titled);
                open.put(ProvisionKind.ANNEX, titled);
                return;
            }
        }
        Unit before = units.isEmpty() ? null : units.get(units.size() - 1);
        if (before != null && splits(before, line)) {
            fault(number, "split-heading", "没有标记，作为上一行标题的续行：" + line);
            replace(before, before.titled(before.caption() + line));
            return;
        }
        if (Marks.isUnknown(line)) {
            fault(number, "unknown-mark", "开头的标记无法识别，款不加标记，项应为（一），目应为1．：" + head(line));
        }
        if (before != null && continues(before, line)) {
            replace(before, before.append(line));
            return;
        }
        boolean isTail = open.containsKey(ProvisionKind.ITEM)
                && !open.containsKey(ProvisionKind.ANNEX)
                && quotes == 0
                && before != null
                && !endsSentence(before.text());
        if (open.containsKey(ProvisionKind.CLAUSE)
                && !open.containsKey(ProvisionKind.ANNEX)
                && quotes == 0
                && CLOSING.matcher(line).matches()) {
            open.clear();
        } else if (!open.containsKey(ProvisionKind.ARTICLE)
                && !open.containsKey(ProvisionKind.CLAUSE)
                && !open.containsKey(ProvisionKind.ANNEX)
                && !(before != null && before.parent() < 0 && before.kind() == ProvisionKind.PARAGRAPH)) {
            fault(number, "outside-article", "这一段不属于任何一条，应在“第…条”之下：" + head(line));
        }
        add(new Mark(isTail ? ProvisionKind.TAIL : ProvisionKind.PARAGRAPH, "", null, line), number);
    }

    private void replace(Unit before, Unit after) {
        units.set(before.index(), after);
        open.computeIfPresent(before.kind(), (kind, unit) -> after);
    }

    /** Whether a line seems to be the second half of a heading. */
    private static boolean splits(Unit before, String line) {
        return before.kind().isHeading()
                && before.kind() != ProvisionKind.ANNEX
                && line.length() <= 25
                && !line.matches(".*[。；：，、].*");
    }

    /** A formula, or what it is explained by, goes on with the unit that announced it by a colon. */
    private boolean continues(Unit before, String line) {
        boolean leadsSubitems =
                open.containsKey(ProvisionKind.ANNEX) && before.kind() == ProvisionKind.ITEM && line.endsWith("：");
        boolean announced = before.text().endsWith("：")
                || before.text().endsWith(":")
                || before.text().contains("\n");
        boolean isFormula = line.contains("＝") || line.contains("=");
        return leadsSubitems || before.kind() != ProvisionKind.TABLE && announced && isFormula && !line.endsWith("。");
    }

    private static boolean endsSentence(String text) {
        return text.isEmpty() || ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private void table(String row, int number) {
        Unit before = units.get(units.size() - 1);
        if (before.kind() == ProvisionKind.TABLE) {
            units.set(before.index(), before.append(row));
        } else {
            add(new Mark(ProvisionKind.TABLE, "", null, row), number);
        }
    }

    private void add(Mark mark, int line) {
        ProvisionKind kind = mark.kind();
        boolean needsParagraph = kind == ProvisionKind.ITEM || kind == ProvisionKind.TAIL;
        if (needsParagraph && !open.containsKey(ProvisionKind.PARAGRAPH)) {
            add(new Mark(ProvisionKind.PARAGRAPH, "", null, ""), line);
        }
        numbering.next(kind, mark.number(), line).ifPresent(faults::add);
        ProvisionKind from = kind == ProvisionKind.TABLE ? ProvisionKind.ITEM : kind;
        open.keySet().removeIf(other -> other.compareTo(from) >= 0);
        Unit above = open.values().stream().reduce((first, second) -> second).orElse(null);
        Unit unit = new Unit(
                units.size(),
                above == null ? -1 : above.index(),
                kind,
                mark.number(),
                mark.caption(),
                mark.text(),
                line);
        units.add(unit);
        if (kind != ProvisionKind.TAIL && kind != ProvisionKind.TABLE) {
            open.put(kind, unit);
        }
        annexWantsTitle = annexWantsTitle && kind == ProvisionKind.ANNEX;
    }

    private void fault(int line, String code, String message) {
        faults.add(new Violation("text:" + line, code, "第 " + line + " 行" + message));
    }

    private static String head(String line) {
        return line.length() <= 20 ? line : line.substring(0, line.offsetByCodePoints(0, 20)) + "…";
    }
}
