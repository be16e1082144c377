package org.jianyan.consultation.internal.grouping;

import com.dynatrace.hash4j.hashing.HashValue128;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Distinct texts and the groups they are in, looked up by bands of their signatures. Places keep apart what is about
 * different provisions, sides what wants different things: a group never crosses either.
 *
 * <p>Texts are numbered from 0. A text of which many of its group's texts already speak is not looked up by others: ten
 * thousand variants of one letter cost what a dozen cost. Not thread-safe.
 */
public final class TextIndex {
    private static final int BAND = 3;
    private static final int BANDS = Wording.COMPONENTS / BAND;
    /** Candidates less like than this are not looked at. */
    private static final double LEAST = 0.2;
    /** Most candidates compared in full for one text. */
    private static final int COMPARED = 64;
    /** So many neighbours in its group make a text needless in the index. */
    private static final int ENOUGH = 8;

    private static final int NONE = -1;

    private final Map<Key, Integer> exact = new HashMap<>();
    private int size;
    private int[] places = new int[1024];
    private byte[] sides = new byte[1024];
    private int[] groups = new int[1024];
    private int[] turns = new int[1024];

    private int indexed;
    private int[] numbers = new int[1024];
    private String[] words = new String[1024];
    private byte[][] signatures = new byte[1024][];
    private int[] next = new int[1024 * BANDS];
    private int[] heads = newHeads(1024);
    private int[] stamps = new int[1024];
    private int stamp;

    private record Key(int place, byte side, HashValue128 fingerprint) {}

    private record Candidate(int number, String words, double estimate) {}

    /**
     * Where a text belongs.
     *
     * @param equal number of the text with the same words, -1 if there is none
     * @param groups numbers of texts that stand for the groups with a like text, the likest first
     * @param isCrowded whether the first of them has many texts alike
     */
    public record Found(int equal, List<Integer> groups, boolean isCrowded) {}

    private static int[] newHeads(int texts) {
        int[] heads = new int[Integer.highestOneBit(texts * BANDS) * 2];
        Arrays.fill(heads, NONE);
        return heads;
    }

    public int size() {
        return size;
    }

    /** How many texts others are compared with. */
    int indexed() {
        return indexed;
    }

    /** Where a text belongs; nothing is changed. */
    public Found find(int place, byte side, Wording wording) {
        Integer equal = exact.get(new Key(place, side, wording.fingerprint()));
        if (equal != null) {
            return new Found(equal, List.of(group(equal)), true);
        }
        Map<Integer, Integer> neighbours = new HashMap<>();
        List<Integer> like = new ArrayList<>();
        if (!wording.isShort()) {
            for (Candidate candidate : candidates(place, side, wording)) {
                int group = group(candidate.number());
                if (neighbours.containsKey(group) || wording.isLike(candidate.words(), candidate.estimate())) {
                    if (neighbours.merge(group, 1, Integer::sum) == 1) {
                        like.add(group);
                    }
                }
            }
        }
        return new Found(NONE, like, !like.isEmpty() && neighbours.get(like.get(0)) >= ENOUGH);
    }

    /** The likest candidates, the likest first. */
    private List<Candidate> candidates(int place, byte side, Wording wording) {
        stamp++;
        PriorityQueue<Candidate> best = new PriorityQueue<>(Comparator.comparingDouble(Candidate::estimate));
        for (int band = 0; band < BANDS; band++) {
            for (int node = heads[slot(place, band, wording.signature())]; node != NONE; node = next[node]) {
                int at = node / BANDS;
                int number = numbers[at];
                if (stamps[at] == stamp || places[number] != place || sides[number] != side) {
                    continue;
                }
                stamps[at] = stamp;
                double estimate = wording.estimate(signatures[at]);
                if (estimate >= LEAST
                        && (best.size() < COMPARED || estimate > best.peek().estimate())) {
                    best.add(new Candidate(number, words[at], estimate));
                    if (best.size() > COMPARED) {
                        best.poll();
                    }
                }
            }
        }
        List<Candidate> sorted = new ArrayList<>(best);
        sorted.sort(Comparator.comparingDouble(Candidate::estimate).reversed());
        return sorted;
    }

    private int slot(int place, int band, byte[] signature) {
        int key = place * 0x9E3779B9 + band;
        for (int i = 0; i < BAND; i++) {
            key = (key ^ signature[band * BAND + i]) * 0x85EBCA6B;
            key ^= key >>> 15;
        }
        return key & (heads.length - 1);
    }

    /**
     * Adds a text in a group of its own.
     *
     * @return its number
     */
    public int add(int place, byte side, Wording wording, boolean isCrowded) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
            sides = Arrays.copyOf(sides, size * 2);
            groups = Arrays.copyOf(groups, size * 2);
            turns = Arrays.copyOf(turns, size * 2);
        }
        int number = size++;
        places[number] = place;
        sides[number] = side;
        groups[number] = number;
        turns[number] = wording.turns();
        exact.put(new Key(place, side, wording.fingerprint()), number);
        if (!wording.isShort() && !isCrowded) {
            index(number, wording);
        }
        return number;
    }

    private void index(int number, Wording wording) {
        if (indexed == numbers.length) {
            int more = indexed * 2;
            numbers = Arrays.copyOf(numbers, more);
            words = Arrays.copyOf(words, more);
            signatures = Arrays.copyOf(signatures, more);
            stamps = Arrays.copyOf(stamps, more);
            next = Arrays.copyOf(next, more * BANDS);
            heads = newHeads(more);
            for (int at = 0; at < indexed; at++) {
                link(at);
            }
        }
        numbers[indexed] = number;
        words[indexed] = wording.text();
        signatures[indexed] = wording.signature();
        link(indexed++);
    }

    private void link(int at) {
        for (int band = 0; band < BANDS; band++) {
            int slot = slot(places[numbers[at]], band, signatures[at]);
            next[at * BANDS + band] = heads[slot];
            heads[slot] = at * BANDS + band;
        }
    }

    /** The number of the text that stands for a text's group. */
    public int group(int number) {
        int group = number;
        while (groups[group] != group) {
            groups[group] = groups[groups[group]];
            group = groups[group];
        }
        return group;
    }

    /** Makes two groups one; the first one's text stands for both. */
    public void unite(int one, int other) {
        groups[group(other)] = group(one);
    }

    /** Whether a text has the same turning words as the one that stands for its group. */
    public boolean turnsLikeItsGroup(int number) {
        return turns[number] == turns[group(number)];
    }

    /**
     * Puts a text where the database has it.
     *
     * @param group number of the text that stands for the group, which is to be put first
     * @param side of the group, which need not be what the author said
     */
    void regroup(int number, int group, byte side) {
        groups[number] = group;
        sides[number] = side;
    }
}
