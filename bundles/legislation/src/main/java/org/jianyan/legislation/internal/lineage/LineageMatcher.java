package org.jianyan.legislation.internal.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jianyan.legislation.LineageLink;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.internal.lineage.Pairing.Pair;

/**
 * Finds what became of every provision between two versions: articles by their words first, then what is within them,
 * then the headings by the articles below them.
 */
public final class LineageMatcher {
    private static final double PART = 0.60;
    private static final double SURE_PART = 0.80;
    private static final double ALL = 0.90;
    /** Units shorter than this, in characters, recur by chance. */
    private static final int SHORT = 12;
    /** A paragraph of which less is left has gone elsewhere, or nowhere. */
    private static final double KEPT = 0.40;
    /** So many characters in a row, which few units have, are no coincidence. */
    private static final int RUN = 16;

    private static final int FEW = 3;
    private static final double LOWEST_HEADING = 0.25;
    /** A section that becomes a chapter is less like it than another chapter. */
    private static final double OTHER_RANK = 0.9;

    private final List<Node> before;
    private final List<Node> after;
    private final Pairing pairing;
    private final Map<Node, Part> parts = new LinkedHashMap<>();
    private final Map<Node, List<Node>> partsOf = new HashMap<>();
    /** Articles without a pair of which a paragraph is found on the other side. */
    private final Map<Node, Node> doubts = new HashMap<>();

    /**
     * A unit that has no pair of its own, for its words are part of one on the other side.
     *
     * @param whole on the other side
     */
    record Part(Node part, Node whole, double coverage) {
        boolean isSure() {
            return coverage >= SURE_PART;
        }
    }

    private LineageMatcher(List<Provision> before, List<Provision> after) {
        this.before = Node.of(before);
        this.after = Node.of(after);
        pairing = new Pairing(Grams.weights(Stream.concat(this.before.stream(), this.after.stream())
                .filter(node -> node.isWhole())
                .map(node -> node.grams)
                .toList()));
    }

    /** In the order of the later version, with what was deleted behind what it followed. */
    public static List<LineageLink> match(List<Provision> before, List<Provision> after) {
        LineageMatcher matcher = new LineageMatcher(before, after);
        matcher.match();
        return new Classes(matcher.before, matcher.after, matcher.pairing, matcher.parts, matcher.doubts).links();
    }

    /** How much of their words two texts have in common, 0 to 1. */
    public static double likeness(String one, String other) {
        Grams grams = new Grams(one);
        Grams others = new Grams(other);
        Map<Integer, Double> weights = Grams.weights(List.of(grams, others));
        double both = grams.weight(weights) + others.weight(weights);
        return one.equals(other) ? 1 : both == 0 ? 0 : Math.min(0.999, 2 * grams.common(others, weights) / both);
    }

    /** How many times two units are compared to find the links. */
    static long comparisons(List<Provision> before, List<Provision> after) {
        LineageMatcher matcher = new LineageMatcher(before, after);
        matcher.match();
        return matcher.pairing.compared();
    }

    /** The links of what stands below two provisions that belong together, whatever their words; each comes first. */
    public static List<LineageLink> below(List<Provision> before, List<Provision> after) {
        LineageMatcher matcher = new LineageMatcher(before, after);
        Node one = matcher.before.get(0);
        Node other = matcher.after.get(0);
        matcher.pairing.pair(one, other, matcher.pairing.score(one, other), 0, true);
        matcher.within(List.of(one), List.of(other));
        matcher.runsBelow(matcher.before, matcher.after);
        UUID root = one.provision.id();
        return new Classes(matcher.before, matcher.after, matcher.pairing, matcher.parts, matcher.doubts)
                .links().stream().filter(link -> !root.equals(link.beforeId())).toList();
    }

    private void match() {
        List<Node> earlier = before.stream().filter(Node::isWhole).toList();
        List<Node> later = after.stream().filter(Node::isWhole).toList();
        pairing.same(earlier, later, 0);
        pairing.similar(earlier, later, false);
        parts(pairing.unpairedAfter(later), earlier, true);
        parts(pairing.unpairedBefore(earlier), later, false);
        parts.values().forEach(this::confirm);
        earlier.stream()
                .map(pairing::ofBefore)
                .filter(pair -> pair != null && pair.isSure() && pair.score() < 1 && loses(pair))
                .forEach(pairing::doubt);
        for (Node node : earlier) {
            if (pairing.ofBefore(node) != null) {
                within(groupBefore(node), groupAfter(pairing.ofBefore(node).after()));
            }
        }
        pairing.same(below(earlier), below(later), SHORT);
        List<Node> come = withoutParts(pairing.unpairedAfter(later));
        List<Node> gone = withoutParts(pairing.unpairedBefore(earlier));
        doubt(come, before);
        doubt(gone, after);
        runs(come, earlier);
        runs(gone, later);
        runsBelow(below(earlier), below(later));
        headings();
    }

    private List<Node> withoutParts(List<Node> nodes) {
        return nodes.stream().filter(node -> !parts.containsKey(node)).toList();
    }

    /** If a unit's pair and a sure part hold nearly all its words between them, the part is no rival to the pair. */
    private void confirm(Part part) {
        boolean isSplit = pairing.ofBefore(part.whole()) != null;
        Pair pair = isSplit ? pairing.ofBefore(part.whole()) : pairing.ofAfter(part.whole());
        Node own = isSplit ? pair.after() : pair.before();
        double rest =
                pairing.coverage(part.whole(), own, List.of()) + pairing.coverage(part.whole(), part.part(), List.of());
        if (part.isSure() && !pair.isSure() && pair.score() >= Pairing.SURE && rest >= ALL) {
            pairing.pair(pair.before(), pair.after(), pair.score(), 0, true);
        }
    }

    private List<Node> groupBefore(Node node) {
        List<Node> group = new ArrayList<>(List.of(node));
        Node pair = pairing.ofBefore(node).after();
        group.addAll(partsOf.getOrDefault(pair, List.of()));
        return group;
    }

    private List<Node> groupAfter(Node node) {
        List<Node> group = new ArrayList<>(List.of(node));
        Node pair = pairing.ofAfter(node).before();
        group.addAll(partsOf.getOrDefault(pair, List.of()));
        return group;
    }

    /** Looks for the unit whose words, beyond those of its own pair, hold an unpaired one's. */
    private void parts(List<Node> unpaired, List<Node> others, boolean isAfter) {
        List<Node> asking = unpaired.stream()
                .filter(node -> node.grams.words().length() >= SHORT)
                .toList();
        PieceIndex index = new PieceIndex(asking, others.stream().filter(node -> {
            Pair pair = isAfter ? pairing.ofBefore(node) : pairing.ofAfter(node);
            return pair != null && pair.score() < 1;
        }));
        for (Node node : asking) {
            index.holders(node)
                    .flatMap(List::stream)
                    .distinct()
                    .map(whole -> {
                        Node own = isAfter
                                ? pairing.ofBefore(whole).after()
                                : pairing.ofAfter(whole).before();
                        return new Part(node, whole, pairing.coverage(node, whole, List.of(own)));
                    })
                    .filter(part -> part.coverage() >= PART)
                    .max(java.util.Comparator.comparingDouble(Part::coverage))
                    .ifPresent(part -> {
                        parts.put(node, part);
                        partsOf.computeIfAbsent(part.whole(), key -> new ArrayList<>())
                                .add(node);
                    });
        }
    }

    /** Looks for a paragraph or an item of the other side that is within one of these, without being another's pair. */
    private void doubt(List<Node> unpaired, List<Node> others) {
        PieceIndex index = new PieceIndex(
                unpaired,
                others.stream()
                        .filter(node -> !node.isHeading() && !node.isWhole() && node.words.length() >= SHORT)
                        .filter(node -> isOpen(pairing.ofBefore(node)) && isOpen(pairing.ofAfter(node))));
        for (Node node : unpaired) {
            index.holders(node)
                    .flatMap(List::stream)
                    .distinct()
                    .filter(other -> pairing.coverage(other, node, List.of()) >= PART)
                    .findFirst()
                    .ifPresent(other -> doubt(node, other));
        }
    }

    private void runsBelow(List<Node> earlier, List<Node> later) {
        runs(pairing.unpairedAfter(later), earlier);
        runs(pairing.unpairedBefore(earlier), later);
    }

    /** Looks for units, not paired word for word, that share a long run of characters or a sentence with one of these. */
    private void runs(List<Node> unpaired, List<Node> others) {
        PieceIndex index = new PieceIndex(unpaired, others.stream());
        for (Node node : unpaired) {
            index.holders(node)
                    .filter(holders -> holders.size() <= FEW)
                    .flatMap(List::stream)
                    .distinct()
                    .filter(other -> !isSame(other))
                    .filter(other -> longestRun(node.grams.words(), other.grams.words()) >= RUN
                            || pairing.holdsSentence(node, other, SHORT))
                    .findFirst()
                    .ifPresent(other -> doubt(node, other));
        }
    }

    /** The length of the longest run of characters that two texts share. */
    private static int longestRun(String one, String other) {
        int[] ends = new int[other.length() + 1];
        int longest = 0;
        for (int i = 0; i < one.length(); i++) {
            for (int j = other.length(); j > 0; j--) {
                ends[j] = one.charAt(i) == other.charAt(j - 1) ? ends[j - 1] + 1 : 0;
                longest = Math.max(longest, ends[j]);
            }
        }
        return longest;
    }

    private boolean isSame(Node node) {
        Pair pair = pairing.ofBefore(node) == null ? pairing.ofAfter(node) : pairing.ofBefore(node);
        return pair != null && pair.score() == 1;
    }

    /** Whether a paragraph of the earlier unit is hardly found in the later one, nor in another part of it. */
    private boolean loses(Pair pair) {
        List<Node> group = groupAfter(pair.after());
        return pair.before().children.stream()
                .filter(child -> child.words.length() >= SHORT)
                .anyMatch(child -> group.stream().noneMatch(node -> pairing.coverage(child, node, List.of()) >= KEPT));
    }

    /** The unpaired one may be a part of the other, whose own pair is no longer sure then. */
    private void doubt(Node unpaired, Node other) {
        doubts.putIfAbsent(unpaired, other);
        if (!unpaired.isWhole()) {
            return;
        }
        Node whole = other;
        while (!whole.isWhole()) {
            whole = whole.parent;
        }
        Pair pair = pairing.ofBefore(whole) == null ? pairing.ofAfter(whole) : pairing.ofBefore(whole);
        if (pair != null && pair.score() < 1) {
            pairing.doubt(pair);
        }
    }

    private static boolean isOpen(Pair pair) {
        return pair == null || pair.score() < Pairing.SURE;
    }

    /** Pairs the units directly below some that belong together, and so on downwards. */
    private void within(List<Node> someBefore, List<Node> someAfter) {
        List<Node> earlier = children(someBefore);
        List<Node> later = children(someAfter);
        if (earlier.isEmpty() || later.isEmpty()) {
            return;
        }
        pairing.same(earlier, later, 0);
        if (earlier.size() == 1
                && later.size() == 1
                && earlier.get(0).kind() == later.get(0).kind()) {
            only(earlier.get(0), later.get(0), someBefore.get(0));
        }
        pairing.similar(earlier, later, true);
        for (Node node : earlier) {
            Pair pair = pairing.ofBefore(node);
            if (pair != null && someAfter.contains(pair.after().parent)) {
                within(List.of(node), List.of(pair.after()));
            }
        }
        List<Node> leftBefore =
                earlier.stream().flatMap(node -> node.below().stream()).toList();
        List<Node> leftAfter =
                later.stream().flatMap(node -> node.below().stream()).toList();
        pairing.same(leftBefore, leftAfter, 0);
    }

    /** The only paragraph of an article is the other's only paragraph. */
    private void only(Node earlier, Node later, Node above) {
        Pair pair = pairing.ofBefore(above);
        if (pairing.ofBefore(earlier) == null && pair != null && pair.after() == later.parent) {
            pairing.pair(earlier, later, pairing.score(earlier, later), 0, pair.isSure());
        }
    }

    private static List<Node> children(List<Node> nodes) {
        return nodes.stream().flatMap(node -> node.children.stream()).toList();
    }

    private static List<Node> below(List<Node> nodes) {
        return nodes.stream().flatMap(node -> node.below().stream()).toList();
    }

    /** A heading is the one from which most of what stands below it came, among those of its kind. */
    private void headings() {
        List<Node> later = after.stream().filter(Node::isHeading).toList();
        List<Node> earlier = before.stream().filter(Node::isHeading).toList();
        Map<Node, Map<Node, Integer>> shared = new LinkedHashMap<>();
        for (Node heading : later) {
            Map<Node, Integer> counts = new HashMap<>();
            wholes(heading).forEach(whole -> {
                Pair pair = pairing.ofAfter(whole);
                for (Node above = pair == null ? null : pair.before().parent; above != null; above = above.parent) {
                    counts.merge(above, 1, Integer::sum);
                }
            });
            shared.put(heading, counts);
        }
        Map<Node, Integer> sizes = new HashMap<>();
        Stream.concat(earlier.stream(), later.stream())
                .forEach(node -> sizes.put(node, wholes(node).size()));
        List<Pair> pairs = new ArrayList<>();
        for (Node heading : later) {
            for (Node other : earlier) {
                double common = shared.get(heading).getOrDefault(other, 0);
                double overlap = 2 * common / Math.max(1, sizes.get(heading) + sizes.get(other));
                boolean sameTitle = heading.words.equals(other.words);
                double likeness = Math.min(1, (sameTitle ? 0.6 : 0) + 0.7 * overlap);
                double score = heading.kind() == other.kind() ? likeness : OTHER_RANK * likeness;
                if (score > LOWEST_HEADING) {
                    boolean isSure = overlap >= 0.8 || sameTitle && overlap >= 0.5;
                    pairs.add(new Pair(other, heading, score, 0, isSure));
                }
            }
        }
        pairs.sort(java.util.Comparator.comparingDouble(Pair::score).reversed());
        Set<Node> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!taken.contains(pair.before()) && !taken.contains(pair.after())) {
                taken.add(pair.before());
                taken.add(pair.after());
                pairing.pair(pair.before(), pair.after(), pair.score(), 0, pair.isSure());
            }
        }
    }

    static List<Node> wholes(Node heading) {
        return heading.below().stream().filter(Node::isWhole).toList();
    }
}
