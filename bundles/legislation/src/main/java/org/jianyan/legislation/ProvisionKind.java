package org.jianyan.legislation;

/** The units of a legal text (Legislation Law, article 65), from the largest to the smallest. */
public enum ProvisionKind {
    PART("编"),
    SUBPART("分编"),
    CHAPTER("章"),
    SECTION("节"),
    ARTICLE("条"),
    PARAGRAPH("款"),
    ITEM("项"),
    SUBITEM("目");

    private final String unit;

    ProvisionKind(String unit) {
        this.unit = unit;
    }

    /** The unit's word, for example 条. */
    public String unit() {
        return unit;
    }

    /** Whether the unit stands above the articles. */
    public boolean isHeading() {
        return compareTo(ARTICLE) < 0;
    }
}
