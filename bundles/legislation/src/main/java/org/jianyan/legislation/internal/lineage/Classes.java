package org.jianyan.legislation.internal.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jianyan.legislation.LineageChange;
import org.jianyan.legislation.LineageLink;
import org.jianyan.legislation.internal.lineage.LineageMatcher.Part;
import org.jianyan.legislation.internal.lineage.Pairing.Pair;

/** Says of each pair, and of each unit without one, what became of it, and why. */
final class Classes {
    private final List<Node> before;
    private final List<Node> after;
    private final Pairing pairing;
    private final Map<Node, Part> parts;
    private final Map<Node, Node> doubts;
    private final Set<Node> wholes = new HashSet<>();
    private final Set<Node> outOfOrder;

    Classes(List<Node> before, List<Node> after, Pairing pairing, Map<Node, Part> parts, Map<Node, Node> doubts) {
        this.before = before;
        this.after = after;
        this.pairing = pairing;
        this.parts = parts;
        this.doubts = doubts;
        parts.values().forEach(part -> wholes.add(part.whole()));
        outOfOrder = outOfOrder();
    }

    List<LineageLink> links() {
        List<LineageLink> links = new ArrayList<>();
        int next = 0;
        for (Node node : after) {
            Pair pair = pairing.ofAfter(node);
            if (pair != null) {
                for (;
                        next < before.size()
                                && before.get(next).position() < pair.before().position();
                        next++) {
                    gone(before.get(next), links);
                }
                links.add(paired(pair));
            } else {
                links.add(come(node));
            }
        }
        for (; next < before.size(); next++) {
            gone(before.get(next), links);
        }
        return links;
    }

    private LineageLink paired(Pair pair) {
        Node b = pair.before();
        Node a = pair.after();
        boolean sameWords = b.words.equals(a.words);
        boolean isMoved = isMoved(b, a);
        LineageChange change = wholes.contains(b)
                ? LineageChange.SPLIT
                : wholes.contains(a)
                        ? LineageChange.MERGED
                        : !sameWords
                                ? LineageChange.EDITED
                                : isMoved
                                        ? LineageChange.MOVED
                                        : b.label().equals(a.label())
                                                ? LineageChange.UNCHANGED
                                                : LineageChange.RENUMBERED;
        List<String> reasons = new ArrayList<>();
        reasons.add(sameWords ? "词句相同" : "相似度 " + round(pair.score()));
        if (!b.label().equals(a.label())) {
            reasons.add(b.label() + "→" + a.label());
        }
        if (isMoved) {
            reasons.add("位置变动");
        }
        if (pair.rival() > 0) {
            reasons.add("次优 " + round(pair.rival()));
        }
        return link(b, a, change, pair.score(), reasons, pair.isSure());
    }

    private LineageLink come(Node node) {
        Part part = parts.get(node);
        if (part != null) {
            return link(
                    part.whole(),
                    node,
                    LineageChange.SPLIT,
                    part.coverage(),
                    List.of("词句的 " + round(part.coverage()) + " 出自"
                            + part.whole().label()),
                    part.isSure());
        }
        Pair nearest = pairing.nearest(node);
        double score = nearest == null ? 0 : nearest.score();
        return link(null, node, LineageChange.NEW, 1 - score, List.of(nearest(node, nearest)), isClear(node, score));
    }

    private void gone(Node node, List<LineageLink> links) {
        if (pairing.ofBefore(node) != null) {
            return;
        }
        Part part = parts.get(node);
        if (part != null) {
            links.add(link(
                    node,
                    part.whole(),
                    LineageChange.MERGED,
                    part.coverage(),
                    List.of("词句的 " + round(part.coverage()) + " 并入"
                            + part.whole().label()),
                    part.isSure()));
            return;
        }
        Pair nearest = pairing.nearest(node);
        double score = nearest == null ? 0 : nearest.score();
        links.add(link(
                node, null, LineageChange.DELETED, 1 - score, List.of(nearest(node, nearest)), isClear(node, score)));
    }

    /** Nothing comes near, neither to the unit nor to the one it stands in. */
    private boolean isClear(Node node, double nearest) {
        if (node.isHeading()) {
            return LineageMatcher.wholes(node).stream()
                    .allMatch(whole -> pairing.ofBefore(whole) == null && pairing.ofAfter(whole) == null);
        }
        boolean aboveIsClear = node.parent == null || node.isWhole() || isClear(node.parent);
        return nearest < Pairing.CLEAR && !doubts.containsKey(node) && aboveIsClear;
    }

    private boolean isClear(Node node) {
        Pair pair = pairing.ofBefore(node) == null ? pairing.ofAfter(node) : pairing.ofBefore(node);
        if (pair != null) {
            return pair.isSure();
        }
        Part part = parts.get(node);
        Pair nearest = pairing.nearest(node);
        return part == null ? isClear(node, nearest == null ? 0 : nearest.score()) : part.isSure();
    }

    private String nearest(Node node, Pair nearest) {
        Node doubt = doubts.get(node);
        return doubt != null
                ? "含有" + doubt.label() + "的词句"
                : nearest == null
                        ? "没有相近的条文"
                        : "最相近的是" + (nearest.before() == node ? nearest.after() : nearest.before()).label() + "，相似度 "
                                + round(nearest.score());
    }

    private static LineageLink link(
            Node before, Node after, LineageChange change, double score, List<String> reasons, boolean isSure) {
        return new LineageLink(id(before), id(after), change, score, String.join("；", reasons), isSure);
    }

    private static UUID id(Node node) {
        return node == null ? null : node.provision.id();
    }

    private static String round(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    private boolean isMoved(Node b, Node a) {
        if (a.isWhole() && outOfOrder.contains(a)) {
            return true;
        }
        if (a.isWhole() || a.isHeading()) {
            for (Node above = a.parent; above != null; above = above.parent) {
                Pair pair = pairing.ofAfter(above);
                if (pair != null) {
                    return !isBelow(b, pair.before());
                }
            }
            return hasLeft(b, a);
        }
        Pair above = pairing.ofAfter(a.parent);
        Part part = parts.get(a.parent);
        Part partBefore = parts.get(b.parent);
        return !(above != null && above.before() == b.parent
                || part != null && part.whole() == b.parent
                || partBefore != null && partBefore.whole() == a.parent);
    }

    /** Whether the heading above the earlier one goes on, but not above the later one. */
    private boolean hasLeft(Node b, Node a) {
        for (Node above = b.parent; above != null; above = above.parent) {
            Pair pair = pairing.ofBefore(above);
            if (pair != null) {
                return !isBelow(a, pair.after());
            }
        }
        return false;
    }

    private static boolean isBelow(Node node, Node heading) {
        for (Node above = node.parent; above != null; above = above.parent) {
            if (above == heading) {
                return true;
            }
        }
        return false;
    }

    /** Articles that are not in the longest run that both versions have in the same order. */
    private Set<Node> outOfOrder() {
        List<Node> paired = after.stream()
                .filter(node -> node.isWhole() && pairing.ofAfter(node) != null)
                .toList();
        int[] positions = paired.stream()
                .mapToInt(node -> pairing.ofAfter(node).before().position())
                .toArray();
        int[] tails = new int[positions.length];
        int[] previous = new int[positions.length];
        int length = 0;
        for (int i = 0; i < positions.length; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (positions[tails[middle]] < positions[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        boolean[] inOrder = new boolean[positions.length];
        Arrays.fill(inOrder, false);
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
            inOrder[i] = true;
        }
        Set<Node> out = new HashSet<>();
        for (int i = 0; i < inOrder.length; i++) {
            if (!inOrder[i]) {
                out.add(paired.get(i));
            }
        }
        return out;
    }
}
