package org.jianyan.legislation.internal.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which units hold the pieces of text, some characters in a row, that some others are looked up by. Only what will be
 * asked for is kept, so that the index is as large as those who ask, not as the text. Pieces are known by a hash of 64
 * bits: a coincidence leads to a unit that is then compared in vain.
 */
final class PieceIndex {
    private static final int PIECE = 5;
    private static final long PRIME = 0x100000001B3L;

    private final Map<Long, List<Node>> holders = new HashMap<>();

    /**
     * @param asking whose pieces will be asked for
     * @param holding who may hold them
     */
    PieceIndex(Collection<Node> asking, Stream<Node> holding) {
        for (Node node : asking) {
            for (long piece : node.pieces()) {
                holders.putIfAbsent(piece, List.of());
            }
        }
        if (!holders.isEmpty()) {
            holding.forEach(this::add);
        }
    }

    private void add(Node node) {
        for (long piece : node.pieces()) {
            List<Node> known = holders.get(piece);
            if (known != null && known.isEmpty()) {
                List<Node> first = new ArrayList<>(2);
                first.add(node);
                holders.put(piece, first);
            } else if (known != null) {
                known.add(node);
            }
        }
    }

    /** For each piece of a unit, those who hold it. */
    Stream<List<Node>> holders(Node asking) {
        return Arrays.stream(asking.pieces()).mapToObj(holders::get);
    }

    /** The different pieces of a text, in its order. */
    static long[] pieces(String words) {
        int count = Math.max(0, words.length() - PIECE + 1);
        return IntStream.range(0, count)
                .mapToLong(i -> piece(words, i))
                .distinct()
                .toArray();
    }

    private static long piece(String words, int from) {
        long hash = 0xCBF29CE484222325L;
        for (int i = from; i < from + PIECE; i++) {
            hash = (hash ^ words.charAt(i)) * PRIME;
        }
        return hash;
    }
}
