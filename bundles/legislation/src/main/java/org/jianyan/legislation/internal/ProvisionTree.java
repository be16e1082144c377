package org.jianyan.legislation.internal;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.Uuids;
import org.jianyan.legislation.ChineseNumber;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.text.LegalText.Unit;

/** Makes provisions, with the labels by which they are cited, out of the units read from a text. */
public final class ProvisionTree {
    private final List<Unit> units;
    private final UUID versionId;
    private final Map<Integer, Long> paragraphs;
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Provision> provisions = new ArrayList<>();
    /** How each provision is cited; a heading without its title. */
    private final List<String> cited = new ArrayList<>();

    private ProvisionTree(List<Unit> units, UUID versionId) {
        this.units = units;
        this.versionId = versionId;
        paragraphs = paragraphs();
    }

    public static List<Provision> of(List<Unit> units, UUID versionId) {
        ProvisionTree tree = new ProvisionTree(units, versionId);
        units.forEach(tree::add);
        return tree.provisions;
    }

    /** How many paragraphs each unit has directly below it. */
    private Map<Integer, Long> paragraphs() {
        return units.stream()
                .filter(unit -> unit.kind() == ProvisionKind.PARAGRAPH)
                .collect(groupingBy(Unit::parent, counting()));
    }

    private void add(Unit unit) {
        Provision above = unit.parent() < 0 ? null : provisions.get(unit.parent());
        String aboveCited = above == null ? "" : cited.get(unit.parent());
        int ordinal = counts.merge(unit.parent() + " " + unit.kind(), 1, Integer::sum);
        boolean hasOrdinal = unit.kind() == ProvisionKind.PARAGRAPH || unit.kind() == ProvisionKind.TABLE;
        String cite = cite(unit, aboveCited, ordinal);
        cited.add(cite);
        String title = unit.caption() == null ? "" : unit.caption();
        String label = unit.kind().isHeading() ? (unit.mark() + " " + title).strip() : cite;
        provisions.add(new Provision(
                Uuids.next(),
                versionId,
                above == null ? null : above.id(),
                Uuids.next(),
                unit.kind(),
                hasOrdinal ? Integer.toString(ordinal) : unit.number(),
                label,
                unit.caption(),
                unit.text(),
                unit.index(),
                Sha256.hex(unit.text())));
    }

    private String cite(Unit unit, String above, int ordinal) {
        boolean inAnnex = above.startsWith("附");
        return switch (unit.kind()) {
            case ARTICLE -> (inAnnex ? above : "") + unit.mark();
            case CLAUSE -> inAnnex ? above + "第" + unit.number() + "项" : "第" + unit.number() + "条";
            case PARAGRAPH -> paragraphs.get(unit.parent()) == 1 && unit.parent() >= 0
                    ? above
                    : above + "第" + ChineseNumber.format(ordinal) + "款";
            case TAIL -> above + "末尾部分";
            case TABLE -> above + "表" + ChineseNumber.format(ordinal);
            case ITEM -> above + "第" + unit.number() + "项";
            case SUBITEM, POINT, SUBPOINT -> above + "第" + unit.number()
                    + unit.kind().unit();
            case DIVISION -> above + unit.mark();
            default -> unit.number().isEmpty() ? unit.mark() + unit.caption() : unit.mark();
        };
    }
}
