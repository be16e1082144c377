package org.jianyan.legislation.internal.lineage;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jianyan.legislation.ChineseNumber;

/**
 * The pairs of neighbouring characters of a text and how often each occurs. Citations count as alike whatever their
 * number, for renumbering a law changes them all.
 */
final class Grams {
    private static final Pattern CITATION =
            Pattern.compile("第" + ChineseNumber.PATTERN + "(条之" + ChineseNumber.PATTERN + "|[编章节条款项])");
    private static final Pattern MARKS = Pattern.compile("[\\s　\\p{P}]+");

    private final String words;
    /** Each pair as one number, rising. */
    private final int[] pairs;

    private final int[] counts;

    Grams(String text) {
        words = MARKS.matcher(CITATION.matcher(text).replaceAll("第条")).replaceAll("");
        int[] all = words.length() == 1 ? new int[] {words.charAt(0)} : new int[Math.max(0, words.length() - 1)];
        for (int i = 0; i + 1 < words.length(); i++) {
            all[i] = words.charAt(i) << 16 | words.charAt(i + 1);
        }
        Arrays.sort(all);
        int[] different = new int[all.length];
        int[] times = new int[all.length];
        int size = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                different[size++] = all[i];
            }
            times[size - 1]++;
        }
        pairs = Arrays.copyOf(different, size);
        counts = Arrays.copyOf(times, size);
    }

    private Grams(int[] pairs, int[] counts) {
        words = "";
        this.pairs = pairs;
        this.counts = counts;
    }

    /** The words without marks, from which longer pieces are cut. */
    String words() {
        return words;
    }

    /** How rare each pair is among some texts: a pair that is in all of them says little. */
    static Map<Integer, Double> weights(Collection<Grams> texts) {
        Map<Integer, Integer> frequencies = new HashMap<>();
        for (Grams text : texts) {
            for (int pair : text.pairs) {
                frequencies.merge(pair, 1, Integer::sum);
            }
        }
        Map<Integer, Double> weights = new HashMap<>();
        frequencies.forEach((pair, frequency) -> weights.put(pair, Math.log1p((double) texts.size() / frequency)));
        return weights;
    }

    double weight(Map<Integer, Double> weights) {
        double sum = 0;
        for (int i = 0; i < pairs.length; i++) {
            sum += counts[i] * weights.get(pairs[i]);
        }
        return sum;
    }

    /** The weight of what two texts have in common. */
    double common(Grams other, Map<Integer, Double> weights) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < pairs.length && j < other.pairs.length) {
            if (pairs[i] < other.pairs[j]) {
                i++;
            } else if (pairs[i] > other.pairs[j]) {
                j++;
            } else {
                sum += Math.min(counts[i], other.counts[j]) * weights.get(pairs[i]);
                i++;
                j++;
            }
        }
        return sum;
    }

    /** What is left of a text's pairs once those of others are taken away. */
    Grams without(List<Grams> others) {
        int[] left = counts.clone();
        for (Grams other : others) {
            for (int i = 0; i < other.pairs.length; i++) {
                int at = Arrays.binarySearch(pairs, other.pairs[i]);
                if (at >= 0) {
                    left[at] = Math.max(0, left[at] - other.counts[i]);
                }
            }
        }
        return new Grams(pairs, left);
    }
}
