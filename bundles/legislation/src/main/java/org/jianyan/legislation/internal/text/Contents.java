package org.jianyan.legislation.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianyan.commons.Violation;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.text.LegalText.Unit;
import org.jianyan.legislation.internal.text.Marks.Mark;

/** A table of contents: recognised, not taken for text, and compared with the headings that follow. */
final class Contents {
    private final List<String> entries = new ArrayList<>();
    private boolean isOpen;
    private int line;

    void begin() {
        isOpen = true;
    }

    void end() {
        isOpen = false;
    }

    boolean isOpen() {
        return isOpen;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** A line of it without the dots and the page number behind. */
    static String entry(String line) {
        return line.replaceFirst("[\\s　….·・]+[0-9０-９]*[\\s　]*$", "");
    }

    /** Takes a heading as an entry. One that was met before is no entry: with it the text begins. */
    boolean takes(Mark heading, int number) {
        if (isOpen
                && !entries.isEmpty()
                && entries.get(0).equals(words(heading.kind(), heading.number(), heading.caption()))) {
            isOpen = false;
        }
        if (isOpen) {
            line = line == 0 ? number : line;
            entries.add(words(heading.kind(), heading.number(), heading.caption()));
        }
        return isOpen;
    }

    /** Whether headings without any article, read so far, were a table of contents that is not called one. */
    boolean wereHeadings(Mark heading, List<Unit> units) {
        boolean were = entries.isEmpty()
                && units.size() > 1
                && words(units.get(0)).equals(words(heading.kind(), heading.number(), heading.caption()))
                && units.stream().allMatch(unit -> unit.kind().isHeading());
        if (were) {
            line = units.get(0).line();
            units.forEach(unit -> entries.add(words(unit)));
        }
        return were;
    }

    /** A fault if the entries are not the headings of the text. */
    Optional<Violation> compare(List<Unit> units) {
        List<String> headings = units.stream()
                .filter(unit -> unit.kind().isHeading() && unit.kind() != ProvisionKind.ANNEX)
                .map(Contents::words)
                .toList();
        List<String> missing =
                headings.stream().filter(heading -> !entries.contains(heading)).toList();
        List<String> more =
                entries.stream().filter(entry -> !headings.contains(entry)).toList();
        return entries.isEmpty() || missing.isEmpty() && more.isEmpty()
                ? Optional.empty()
                : Optional.of(new Violation(
                        "text:" + line, "contents", "第 " + line + " 行起的目录与正文不一致：目录缺少" + missing + "，多出" + more));
    }

    private static String words(Unit unit) {
        return words(unit.kind(), unit.number(), unit.caption());
    }

    private static String words(ProvisionKind kind, String number, String caption) {
        return number.isEmpty() ? caption : kind.mark(number) + " " + caption;
    }
}
