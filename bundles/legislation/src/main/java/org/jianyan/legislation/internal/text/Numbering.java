package org.jianyan.legislation.internal.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jianyan.commons.Violation;
import org.jianyan.legislation.ChineseNumber;
import org.jianyan.legislation.ProvisionKind;

/** Follows the numbers of a text and tells where one does not come next. */
final class Numbering {
    private final Map<ProvisionKind, String> last = new EnumMap<>(ProvisionKind.class);
    private final Map<ProvisionKind, Boolean> mayRestart = new EnumMap<>(ProvisionKind.class);

    /** The number of the article that would come next. */
    int nextArticle() {
        return last(ProvisionKind.ARTICLE) + 1;
    }

    private int last(ProvisionKind kind) {
        return Math.max(0, Marks.value(last.getOrDefault(kind, "零")));
    }

    Optional<Violation> next(ProvisionKind kind, String number, int line) {
        String earlier = last.get(kind);
        reset(kind);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        last.put(kind, number);
        boolean restarts = mayRestart.remove(kind) != null && Marks.value(number) == 1 && Marks.inserted(number) == 0;
        String expected = expected(kind, number, earlier);
        return expected.equals(number) || restarts
                ? Optional.empty()
                : Optional.of(new Violation(
                        "text:" + line,
                        "numbering",
                        "第 " + line + " 行为“" + kind.mark(number) + "”，按顺序应为“" + kind.mark(expected) + "”"));
    }

    /** What a unit ends: articles run through a text, chapters may run through a part. */
    private void reset(ProvisionKind kind) {
        if (kind == ProvisionKind.PARAGRAPH) {
            last.keySet().removeIf(lower -> lower.compareTo(ProvisionKind.ITEM) >= 0);
            return;
        }
        last.keySet()
                .removeIf(lower -> lower.compareTo(kind) > 0
                        && (kind == ProvisionKind.ANNEX || lower != ProvisionKind.ARTICLE)
                        && !(lower == ProvisionKind.CHAPTER
                                && kind != ProvisionKind.ANNEX
                                && kind != ProvisionKind.DIVISION)
                        && !(lower == ProvisionKind.CLAUSE
                                && kind.isHeading()
                                && kind.compareTo(ProvisionKind.DIVISION) > 0));
        if (kind == ProvisionKind.PART || kind == ProvisionKind.SUBPART) {
            mayRestart.put(ProvisionKind.CHAPTER, true);
        }
    }

    private static String expected(ProvisionKind kind, String number, String earlier) {
        int value = earlier == null ? 0 : Marks.value(earlier);
        int inserted = Marks.inserted(number);
        if (inserted > 0 && earlier != null && Marks.value(number) == value) {
            return like(kind, number, value) + "之" + ChineseNumber.format(Marks.inserted(earlier) + 1);
        }
        return like(kind, number, value + 1);
    }

    /** A value written as another number is. */
    private static String like(ProvisionKind kind, String number, int value) {
        if (number.matches("（?\\d+）?")) {
            return number.replaceFirst("\\d+", Integer.toString(value));
        }
        if (kind == ProvisionKind.SUBPOINT) {
            return Character.toString('①' + value - 1);
        }
        String chinese = ChineseNumber.format(value);
        String word = kind == ProvisionKind.ANNEX && number.startsWith("附") ? number.substring(0, 2) : "";
        return number.startsWith("（") ? "（" + chinese + "）" : word + chinese;
    }
}
