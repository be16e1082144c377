package org.jianyan.documents;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.jianyan.documents.PaperDocument.Mark;
import org.jianyan.documents.PaperDocument.Words;

/**
 * What differs between two texts, by whole words as a reader of Chinese sees them. What stays between two changes but is
 * no more than a mark or a character is shown as changed too, so that no change is torn to pieces.
 */
public final class WordDiff {
    private static final int ISLAND = 1;
    /** If less of both texts stays, the one takes the place of the other as a whole. */
    private static final double KEPT = 0.4;

    private final List<Words> before = new ArrayList<>();
    private final List<Words> after = new ArrayList<>();

    private WordDiff() {}

    /** What differs, found by whole words. */
    public static WordDiff of(String before, String after) {
        List<String> earlier = words(before);
        List<String> later = words(after);
        WordDiff diff = new WordDiff();
        int one = 0;
        int other = 0;
        List<AbstractDelta<String>> deltas =
                DiffUtils.diff(earlier, later, false).getDeltas();
        for (int i = 0; i < deltas.size(); i++) {
            AbstractDelta<String> delta = deltas.get(i);
            int start = delta.getSource().getPosition();
            String same = String.join("", earlier.subList(one, start));
            boolean isIsland = i > 0 && same.length() <= ISLAND;
            diff.add(diff.before, same, isIsland ? Mark.GONE : Mark.NONE);
            diff.add(diff.after, same, isIsland ? Mark.NEW : Mark.NONE);
            diff.add(diff.before, String.join("", delta.getSource().getLines()), Mark.GONE);
            diff.add(diff.after, String.join("", delta.getTarget().getLines()), Mark.NEW);
            one = start + delta.getSource().size();
            other = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        diff.add(diff.before, String.join("", earlier.subList(one, earlier.size())), Mark.NONE);
        diff.add(diff.after, String.join("", later.subList(other, later.size())), Mark.NONE);
        double kept = 2.0 * length(diff.after, Mark.NONE) / Math.max(1, before.length() + after.length());
        return kept >= KEPT ? diff : replaced(before, after);
    }

    private static int length(List<Words> words, Mark mark) {
        return words.stream()
                .filter(part -> part.mark() == mark)
                .mapToInt(part -> part.text().length())
                .sum();
    }

    private static WordDiff replaced(String before, String after) {
        WordDiff diff = new WordDiff();
        diff.add(diff.before, before, Mark.GONE);
        diff.add(diff.after, after, Mark.NEW);
        return diff;
    }

    /** The earlier text, with what is gone marked. */
    public List<Words> before() {
        return List.copyOf(before);
    }

    /** The later text, with what is new marked. */
    public List<Words> after() {
        return List.copyOf(after);
    }

    private void add(List<Words> words, String text, Mark mark) {
        if (text.isEmpty()) {
            return;
        }
        int last = words.size() - 1;
        if (last >= 0 && words.get(last).mark() == mark) {
            words.set(last, new Words(words.get(last).text() + text, mark));
        } else {
            words.add(new Words(text, mark));
        }
    }

    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.SIMPLIFIED_CHINESE);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }
}
