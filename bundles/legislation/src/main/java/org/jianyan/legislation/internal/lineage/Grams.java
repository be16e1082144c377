package org.jianyan.legislation.internal.lineage;

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

    private final Map<Integer, Integer> counts = new HashMap<>();
    private final String words;

    Grams(String text) {
        words = MARKS.matcher(CITATION.matcher(text).replaceAll("第条")).replaceAll("");
        for (int i = 0; i + 1 < words.length(); i++) {
            counts.merge(words.charAt(i) << 16 | words.charAt(i + 1), 1, Integer::sum);
        }
        if (words.length() == 1) {
            counts.put((int) words.charAt(0), 1);
        }
    }

    /** The words without marks, from which longer pieces are cut. */
    String words() {
        return words;
    }

    /** How rare each pair is among some texts: a pair that is in all of them says little. */
    static Map<Integer, Double> weights(Collection<Grams> texts) {
        Map<Integer, Integer> frequencies = new HashMap<>();
        texts.forEach(text -> text.counts.keySet().forEach(gram -> frequencies.merge(gram, 1, Integer::sum)));
        Map<Integer, Double> weights = new HashMap<>();
        frequencies.forEach((gram, frequency) -> weights.put(gram, Math.log1p((double) texts.size() / frequency)));
        return weights;
    }

    double weight(Map<Integer, Double> weights) {
        return counts.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * weights.get(entry.getKey()))
                .sum();
    }

    /** The weight of what two texts have in common. */
    double common(Grams other, Map<Integer, Double> weights) {
        Grams fewer = counts.size() <= other.counts.size() ? this : other;
        Grams more = fewer == this ? other : this;
        double sum = 0;
        for (Map.Entry<Integer, Integer> entry : fewer.counts.entrySet()) {
            Integer count = more.counts.get(entry.getKey());
            if (count != null) {
                sum += Math.min(count, entry.getValue()) * weights.get(entry.getKey());
            }
        }
        return sum;
    }

    /** What is left of a text's pairs once those of others are taken away. */
    Grams without(List<Grams> others) {
        Grams rest = new Grams("");
        rest.counts.putAll(counts);
        others.forEach(other -> other.counts.forEach((gram, count) ->
                rest.counts.computeIfPresent(gram, (key, left) -> left > count ? left - count : null)));
        return rest;
    }
}
