package org.jianyan.legislation.internal.comparison;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jianyan.documents.PaperDocument.Mark;
import org.jianyan.documents.PaperDocument.Words;
import org.jianyan.legislation.internal.comparison.Comparison.Row;

/** Writes what differs line by line: words gone as [-…-], words new as {+…+}. What is the same is left out. */
public final class ComparisonText {
    private ComparisonText() {}

    /** Writes in UTF-8; the stream stays open. */
    public static void write(String title, List<String> heads, List<Row> rows, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(title + "（" + heads.get(0) + " → " + heads.get(1) + "）\n");
        for (Row row : rows) {
            boolean differs = !row.remark().isEmpty()
                    || row.before().stream().anyMatch(words -> words.mark() != Mark.NONE)
                    || row.after().stream().anyMatch(words -> words.mark() != Mark.NONE);
            if (differs) {
                text.append('\n').append(row.remark().isEmpty() ? "" : "［" + row.remark() + "］\n");
                append(text, row);
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What stays stands on both sides, perhaps in other pieces: it is written once, what is gone before what is new. */
    private static void append(StringBuilder text, Row row) {
        Deque<Words> before = new ArrayDeque<>(row.before());
        Deque<Words> after = new ArrayDeque<>(row.after());
        while (!before.isEmpty() || !after.isEmpty()) {
            if (!before.isEmpty() && before.peek().mark() != Mark.NONE) {
                text.append("[-").append(before.poll().text()).append("-]");
            } else if (!after.isEmpty() && after.peek().mark() != Mark.NONE) {
                text.append("{+").append(after.poll().text()).append("+}");
            } else if (before.isEmpty() || after.isEmpty()) {
                text.append((before.isEmpty() ? after : before).poll().text());
            } else {
                String one = before.poll().text();
                String other = after.poll().text();
                int both = Math.min(one.length(), other.length());
                text.append(one, 0, both);
                rest(before, one.substring(both));
                rest(after, other.substring(both));
            }
        }
        text.append('\n');
    }

    private static void rest(Deque<Words> side, String text) {
        if (!text.isEmpty()) {
            side.push(new Words(text, Mark.NONE));
        }
    }
}
