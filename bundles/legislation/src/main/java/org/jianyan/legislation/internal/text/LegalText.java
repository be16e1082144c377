package org.jianyan.legislation.internal.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianyan.commons.Violation;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionKind;

/**
 * A legal text as a tree.
 *
 * @param note promulgation note or preamble, line by line; may be empty
 * @param hasContents whether a table of contents stands before the text
 * @param units in reading order
 * @param faults what is not as it should be, by line of the source
 */
public record LegalText(String title, String note, boolean hasContents, List<Unit> units, List<Violation> faults) {
    public LegalText {
        units = List.copyOf(units);
        faults = List.copyOf(faults);
    }

    /**
     * One unit.
     *
     * @param parent index of the unit above, -1 for none
     * @param number in Chinese numerals, for example 十七之一; （三） for items, 2 for subitems; empty if there is none
     * @param caption a heading's title, or the words in brackets behind an article's number; {@code null} for none
     * @param text the unit's own words; lines that belong together are parted by a line break
     * @param line where it stands in the source, counted from 1; 0 if it comes from no source
     */
    public record Unit(
            int index, int parent, ProvisionKind kind, String number, String caption, String text, int line) {
        /** What is printed before the unit's words, for example 第三条, （一） or 2．; empty if nothing is. */
        public String mark() {
            return kind.mark(number);
        }

        Unit titled(String title) {
            return new Unit(index, parent, kind, number, title, text, line);
        }

        Unit append(String more) {
            return new Unit(index, parent, kind, number, caption, text + "\n" + more, line);
        }
    }

    /** The text of a stored version. */
    public static LegalText of(String title, String note, boolean hasContents, List<Provision> provisions) {
        Map<UUID, Integer> places = new HashMap<>();
        List<Unit> units = new ArrayList<>();
        for (Provision provision : provisions) {
            int index = places.size();
            places.put(provision.id(), index);
            units.add(new Unit(
                    index,
                    provision.parentId() == null ? -1 : places.get(provision.parentId()),
                    provision.kind(),
                    provision.kind() == ProvisionKind.PARAGRAPH ? "" : provision.number(),
                    provision.caption(),
                    provision.text(),
                    0));
        }
        return new LegalText(title, note, hasContents, units, List.of());
    }
}
