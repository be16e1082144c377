package org.jianyan.legislation.internal.lineage;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which units of two versions belong together, each with one at most. */
final class Pairing {
    /** Below it, units have no more in common than any two units of a law. */
    static final double LOW = 0.30;
    /** From it on, units are the same beyond doubt if nothing else comes near. */
    static final double SURE = 0.55;
    /** Below it, a unit without a pair is new or deleted beyond doubt. */
    static final double CLEAR = 0.20;
    /** How much better than any other a pair has to be. */
    private static final double MARGIN = 0.15;
    /** What it takes more to be sure of a pair that does not stand between the same neighbours. */
    private static final double ELSEWHERE = 0.10;
    /** A piece of text that is in more units than this leads to none. */
    private static final int COMMON = 48;

    private static final int NEIGHBOURS = 8;
    /** A sentence of which so much stands elsewhere is no coincidence. */
    private static final double SENTENCE = 0.60;

    /** A pair with what is known about it. */
    record Pair(Node before, Node after, double score, double rival, boolean isSure) {}

    private final Map<Node, Pair> byBefore = new HashMap<>();
    private final Map<Node, Pair> byAfter = new HashMap<>();
    /** The best score an unpaired unit reaches. */
    private final Map<Node, Pair> best = new HashMap<>();

    private final Map<Integer, Double> weights;
    private final Map<Node, Double> weightOf = new HashMap<>();
    private long compared;

    Pairing(Map<Integer, Double> weights) {
        this.weights = weights;
    }

    Pair ofBefore(Node before) {
        return byBefore.get(before);
    }

    Pair ofAfter(Node after) {
        return byAfter.get(after);
    }

    /** The nearest unit of one that has no pair; {@code null} if none came near. */
    Pair nearest(Node unpaired) {
        return best.get(unpaired);
    }

    void pair(Node before, Node after, double score, double rival, boolean isSure) {
        Pair pair = new Pair(before, after, score, rival, isSure);
        byBefore.put(before, pair);
        byAfter.put(after, pair);
    }

    List<Node> unpairedBefore(Collection<Node> nodes) {
        return nodes.stream().filter(node -> !byBefore.containsKey(node)).toList();
    }

    List<Node> unpairedAfter(Collection<Node> nodes) {
        return nodes.stream().filter(node -> !byAfter.containsKey(node)).toList();
    }

    /** Pairs units of the same kind and words. Where the words occur several times, they are paired in their order. */
    void same(Collection<Node> before, Collection<Node> after, int minimum) {
        Map<String, List<Node>> earlier = unpairedBefore(before).stream()
                .filter(node -> node.words.length() >= minimum)
                .collect(groupingBy(Pairing::key, LinkedHashMap::new, java.util.stream.Collectors.toList()));
        Map<String, List<Node>> later = unpairedAfter(after).stream().collect(groupingBy(Pairing::key));
        earlier.forEach((key, some) -> {
            List<Node> others = later.getOrDefault(key, List.of());
            if (some.size() == others.size()) {
                for (int i = 0; i < some.size(); i++) {
                    pair(some.get(i), others.get(i), 1, 0, true);
                }
            }
        });
    }

    private static String key(Node node) {
        return node.kind() + " " + node.words;
    }

    /**
     * How much two units have in common: by the weight of both, and by that of the shorter one, for words are added
     * more often than they are replaced.
     */
    double score(Node before, Node after) {
        compared++;
        if (before.words.equals(after.words)) {
            return 1;
        }
        double one = weight(before);
        double other = weight(after);
        double common = before.grams.common(after.grams, weights);
        return one == 0 || other == 0
                ? 0
                : Math.min(0.999, 0.6 * 2 * common / (one + other) + 0.4 * common / Math.min(one, other));
    }

    /** Which part of a unit's words another one has, once those of some others are taken away. */
    double coverage(Node part, Node whole, List<Node> others) {
        compared++;
        Grams rest =
                whole.grams.without(others.stream().map(other -> other.grams).toList());
        double weight = weight(part);
        return weight == 0 ? 0 : part.grams.common(rest, weights) / weight;
    }

    /** Whether one unit has most of a sentence of the other. */
    boolean holdsSentence(Node one, Node other, int shortest) {
        compared++;
        return other.sentences().stream()
                .filter(sentence -> sentence.words().length() >= shortest)
                .anyMatch(sentence -> sentence.common(one.grams, weights) >= SENTENCE * sentence.weight(weights));
    }

    /** How many times two units were compared. */
    long compared() {
        return compared;
    }

    private double weight(Node node) {
        return weightOf.computeIfAbsent(node, key -> key.grams.weight(weights));
    }

    /** Takes back that a pair is sure. */
    void doubt(Pair pair) {
        pair(pair.before(), pair.after(), pair.score(), pair.rival(), false);
    }

    /** Pairs what is left by how much it has in common, the best pairs first. */
    void similar(List<Node> before, List<Node> after, boolean all) {
        List<Node> earlier = unpairedBefore(before);
        List<Node> later = unpairedAfter(after);
        Map<Node, Set<Node>> candidates = all ? everyPair(earlier, later) : candidates(earlier, later, before, after);
        List<Pair> pairs = new ArrayList<>();
        candidates.forEach((b, others) -> others.stream()
                .filter(a -> a.kind() == b.kind())
                .forEach(a -> pairs.add(new Pair(b, a, score(b, a), 0, false))));
        Places places = new Places(before, after);
        Map<Pair, Double> ranks = new HashMap<>();
        pairs.forEach(pair -> ranks.put(pair, places.agree(pair) ? pair.score() + ELSEWHERE : pair.score()));
        pairs.sort(Comparator.comparingDouble((Pair pair) -> ranks.get(pair)).reversed());
        List<Pair> taken = new ArrayList<>();
        for (Pair pair : pairs) {
            boolean isFree = !byBefore.containsKey(pair.before()) && !byAfter.containsKey(pair.after());
            if (isFree && pair.score() >= LOW) {
                pair(pair.before(), pair.after(), pair.score(), 0, false);
                taken.add(pair);
            }
        }
        judge(taken, pairs, ranks);
    }

    /** A pair is sure if no other that was open to its units comes near. */
    private void judge(List<Pair> taken, List<Pair> pairs, Map<Pair, Double> ranks) {
        Map<Node, Double> rivals = new HashMap<>();
        for (Pair pair : pairs) {
            Pair ofBefore = byBefore.get(pair.before());
            Pair ofAfter = byAfter.get(pair.after());
            if (ofBefore == null) {
                best.merge(pair.before(), pair, Pairing::better);
            }
            if (ofAfter == null) {
                best.merge(pair.after(), pair, Pairing::better);
            }
            boolean isRival = ofBefore != null && ofBefore.after() != pair.after()
                    || ofAfter != null && ofAfter.before() != pair.before();
            if (isRival) {
                rivals.merge(pair.before(), pair.score(), Math::max);
                rivals.merge(pair.after(), pair.score(), Math::max);
            }
        }
        for (Pair pair : taken) {
            double rival = Math.max(rivals.getOrDefault(pair.before(), 0.0), rivals.getOrDefault(pair.after(), 0.0));
            boolean isHere = ranks.get(pair) > pair.score();
            boolean isSure = ranks.get(pair) >= SURE + ELSEWHERE
                    && pair.score() - rival >= MARGIN
                    && (isHere || rival < SURE - ELSEWHERE);
            pair(pair.before(), pair.after(), pair.score(), rival, isSure);
        }
    }

    private static Pair better(Pair one, Pair other) {
        return one.score() >= other.score() ? one : other;
    }

    private static Map<Node, Set<Node>> everyPair(List<Node> before, List<Node> after) {
        Map<Node, Set<Node>> pairs = new LinkedHashMap<>();
        before.forEach(node -> pairs.put(node, new LinkedHashSet<>(after)));
        return pairs;
    }

    /** Units that share a piece of text which few others have, and those at the same place between paired ones. */
    private Map<Node, Set<Node>> candidates(List<Node> earlier, List<Node> later, List<Node> before, List<Node> after) {
        Map<Node, Set<Node>> candidates = new LinkedHashMap<>();
        PieceIndex index = new PieceIndex(earlier, later.stream());
        for (Node node : earlier) {
            Set<Node> found = new LinkedHashSet<>();
            index.holders(node).filter(holders -> holders.size() <= COMMON).forEach(found::addAll);
            candidates.put(node, found);
        }
        neighbours(before, after, candidates);
        return candidates;
    }

    private void neighbours(List<Node> before, List<Node> after, Map<Node, Set<Node>> candidates) {
        Places places = new Places(before, after);
        candidates.forEach((node, found) -> places.around(node).stream()
                .filter(other -> !byAfter.containsKey(other))
                .forEach(found::add));
    }

    /** Where units stand between those that are paired already. */
    private final class Places {
        private final List<Node> after;
        private final Map<Node, Integer> of = new HashMap<>();
        /** For each unit of the earlier version, the places of the pairs before and behind it. */
        private final Map<Node, int[]> between = new HashMap<>();

        Places(List<Node> before, List<Node> after) {
            this.after = after;
            for (int i = 0; i < after.size(); i++) {
                of.put(after.get(i), i);
            }
            int[] open = {-1, after.size()};
            List<Node> waiting = new ArrayList<>();
            for (Node node : before) {
                Integer place =
                        byBefore.containsKey(node) ? of.get(byBefore.get(node).after()) : null;
                if (place == null) {
                    waiting.add(node);
                } else {
                    int[] gap = {open[0], place};
                    waiting.forEach(other -> between.put(other, gap));
                    waiting.clear();
                    open = new int[] {place, after.size()};
                }
            }
            int[] last = open;
            waiting.forEach(other -> between.put(other, last));
        }

        boolean agree(Pair pair) {
            int[] gap = between.get(pair.before());
            Integer place = of.get(pair.after());
            return gap != null && place != null && gap[0] < place && place < gap[1];
        }

        /** Units of the later version that may stand where this one stood. */
        List<Node> around(Node node) {
            int[] gap = between.getOrDefault(node, new int[] {-1, -1});
            int from = gap[0] + 1;
            int to = Math.min(gap[1], from + NEIGHBOURS);
            return from < to ? after.subList(from, to) : List.of();
        }
    }
}
