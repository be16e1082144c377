package org.jianyan.legislation.internal.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jianyan.legislation.ProvisionKind;

/**
 * Akoma Ntoso 3.0 (OASIS LegalDocML), which has no profile for Chinese law. 编 is a part, 分编 a subpart, 章 a chapter,
 * 节 a section, 条 an article, 款 a paragraph, 项 a point, 目 an indent, an annex an attachment; for the rest there are
 * containers with a name.
 */
public final class AkomaNtoso {
    static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    /** Has the name of what Akoma Ntoso has no element for. */
    static final String CONTAINER = "hcontainer";

    /** Element, and how it begins an eId (Akoma Ntoso Naming Convention 1.0, 5.4). */
    record Name(String element, String prefix) {
        boolean isContainer() {
            return element.equals(CONTAINER);
        }
    }

    private static final Map<ProvisionKind, Name> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(ProvisionKind.ANNEX, new Name("attachment", "att")),
            Map.entry(ProvisionKind.DIVISION, new Name("division", "dvs")),
            Map.entry(ProvisionKind.PART, new Name("part", "part")),
            Map.entry(ProvisionKind.SUBPART, new Name("subpart", "subpart")),
            Map.entry(ProvisionKind.CHAPTER, new Name("chapter", "chp")),
            Map.entry(ProvisionKind.SECTION, new Name("section", "sec")),
            Map.entry(ProvisionKind.CLAUSE, new Name("clause", "cl")),
            Map.entry(ProvisionKind.ARTICLE, new Name("article", "art")),
            Map.entry(ProvisionKind.PARAGRAPH, new Name("paragraph", "para")),
            Map.entry(ProvisionKind.TAIL, new Name(CONTAINER, "tail")),
            Map.entry(ProvisionKind.TABLE, new Name(CONTAINER, "table")),
            Map.entry(ProvisionKind.ITEM, new Name("point", "point")),
            Map.entry(ProvisionKind.SUBITEM, new Name("indent", "indent")),
            Map.entry(ProvisionKind.POINT, new Name(CONTAINER, "smallPoint")),
            Map.entry(ProvisionKind.SUBPOINT, new Name(CONTAINER, "smallerPoint"))));

    /**
     * What a document says of itself.
     *
     * @param isLaw whether it is an act; a bill if not
     * @param id of the draft, the same for all its versions
     * @param begun when the draft was begun
     * @param version number of the version
     * @param written when the version was
     * @param owner code of the organisation whose draft it is, for example 320400
     * @param identity by index of the unit: what stays the same while numbers change, {@code null} for none
     */
    public record Source(
            boolean isLaw,
            String id,
            LocalDate begun,
            int version,
            OffsetDateTime written,
            String owner,
            IntFunction<String> identity) {}

    private AkomaNtoso() {}

    static Name name(ProvisionKind kind) {
        return NAMES.get(kind);
    }

    /** @param name the container's name, {@code null} for other elements */
    static Optional<ProvisionKind> kind(String element, String name) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().element().equals(element))
                .filter(entry -> !entry.getValue().isContainer()
                        || entry.getValue().prefix().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
