package org.jianyan.legislation.internal.lineage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionIndex;
import org.jianyan.legislation.ProvisionKind;

/** A provision with what is around it. */
final class Node {
    private static final Pattern SENTENCE_END = Pattern.compile("[。；;]");

    final Provision provision;
    final Node parent;
    final List<Node> children = new ArrayList<>();
    /** With those of the units below; spaces and the width of characters do not count. */
    final String words;

    final Grams grams;
    private long[] pieces;

    private Node(Provision provision, Node parent, String words) {
        this.provision = provision;
        this.parent = parent;
        this.words = Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("[\\s　]+", "");
        grams = new Grams(this.words);
    }

    static List<Node> of(List<Provision> provisions) {
        ProvisionIndex index = new ProvisionIndex(provisions);
        Map<UUID, Node> byId = new HashMap<>();
        List<Node> nodes = new ArrayList<>();
        for (Provision provision : provisions) {
            Node parent = provision.parentId() == null ? null : byId.get(provision.parentId());
            String caption = Objects.toString(provision.caption(), "");
            String words = provision.kind().isHeading() ? caption : caption + "\n" + index.words(provision);
            Node node = new Node(provision, parent, words);
            byId.put(provision.id(), node);
            if (parent != null) {
                parent.children.add(node);
            }
            nodes.add(node);
        }
        return nodes;
    }

    /** Its sentences, those of the units below included. */
    List<Grams> sentences() {
        return SENTENCE_END.splitAsStream(words).map(Grams::new).toList();
    }

    /** What {@link PieceIndex} knows it by. */
    long[] pieces() {
        if (pieces == null) {
            pieces = PieceIndex.pieces(grams.words());
        }
        return pieces;
    }

    boolean isHeading() {
        return provision.kind().isHeading();
    }

    /** Whether this unit is matched by its words among all: an article, or what stands outside of articles. */
    boolean isWhole() {
        return !isHeading() && (parent == null || parent.isHeading());
    }

    ProvisionKind kind() {
        return provision.kind();
    }

    String label() {
        return provision.label();
    }

    int position() {
        return provision.position();
    }

    /** Every unit below, without itself. */
    List<Node> below() {
        List<Node> below = new ArrayList<>();
        children.forEach(child -> {
            below.add(child);
            below.addAll(child.below());
        });
        return below;
    }

    @Override
    public String toString() {
        return label();
    }
}
