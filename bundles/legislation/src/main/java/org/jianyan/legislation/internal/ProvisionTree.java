package org.jianyan.legislation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.Uuids;
import org.jianyan.legislation.ChineseNumber;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.LegalTextReader.Unit;

/** Makes provisions, with the labels by which they are cited, out of the units read from a text. */
final class ProvisionTree {
    private final List<Unit> units;
    private final UUID versionId;
    private final List<Provision> provisions = new ArrayList<>();

    private ProvisionTree(List<Unit> units, UUID versionId) {
        this.units = units;
        this.versionId = versionId;
    }

    static List<Provision> of(List<Unit> units, UUID versionId) {
        ProvisionTree tree = new ProvisionTree(units, versionId);
        int[] paragraphs = tree.paragraphs();
        int ordinal = 0;
        for (Unit unit : units) {
            ordinal = switch (unit.kind()) {
                case ARTICLE -> 0;
                case PARAGRAPH -> ordinal + 1;
                default -> ordinal;
            };
            tree.add(unit, ordinal, paragraphs);
        }
        return tree.provisions;
    }

    /** How many paragraphs each unit has directly below it. */
    private int[] paragraphs() {
        int[] counts = new int[units.size()];
        units.stream()
                .filter(unit -> unit.kind() == ProvisionKind.PARAGRAPH && unit.parent() >= 0)
                .forEach(unit -> counts[unit.parent()]++);
        return counts;
    }

    private void add(Unit unit, int ordinal, int[] paragraphs) {
        Provision above = unit.parent() < 0 ? null : provisions.get(unit.parent());
        String aboveLabel = above == null || above.kind().isHeading() ? "" : above.label();
        boolean only = unit.kind() == ProvisionKind.PARAGRAPH && paragraphs[unit.parent()] == 1;
        String label =
                switch (unit.kind()) {
                    case ARTICLE -> unit.number().contains("之")
                            ? "第" + unit.number().replaceFirst("之", "条之")
                            : "第" + unit.number() + "条";
                    case PARAGRAPH -> only ? aboveLabel : aboveLabel + "第" + ChineseNumber.format(ordinal) + "款";
                    case ITEM -> aboveLabel + "第" + unit.number() + "项";
                    case SUBITEM -> aboveLabel + "第" + unit.number() + "目";
                    default -> ("第" + unit.number() + unit.kind().unit() + " "
                                    + (unit.caption() == null ? "" : unit.caption()))
                            .strip();
                };
        String number = unit.kind() == ProvisionKind.PARAGRAPH ? Integer.toString(ordinal) : unit.number();
        provisions.add(new Provision(
                Uuids.next(),
                versionId,
                above == null ? null : above.id(),
                Uuids.next(),
                unit.kind(),
                number,
                label,
                unit.caption(),
                unit.text(),
                unit.index(),
                Sha256.hex(unit.text())));
    }
}
