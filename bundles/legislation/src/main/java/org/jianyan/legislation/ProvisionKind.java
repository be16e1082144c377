package org.jianyan.legislation;

/**
 * The units of a legal text (Legislation Law, article 65), from the largest to the smallest, and what stands beside
 * them: annexes with their divisions, numbered clauses of a text without articles, the words that follow a list within
 * its paragraph, and tables.
 */
public enum ProvisionKind {
    ANNEX("附件"),
    DIVISION("部分"),
    PART("编"),
    SUBPART("分编"),
    CHAPTER("章"),
    SECTION("节"),
    CLAUSE("项"),
    ARTICLE("条"),
    PARAGRAPH("款"),
    TAIL("末尾部分"),
    TABLE("表"),
    ITEM("项"),
    SUBITEM("目"),
    POINT("点"),
    SUBPOINT("点");

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
        return compareTo(CLAUSE) < 0;
    }

    /**
     * What is printed before a unit of this kind, for example 第三条之一, （一）, 2． or 附件一; empty if nothing is.
     *
     * @param number as {@link Provision#number} has it
     */
    public String mark(String number) {
        return switch (this) {
            case ANNEX -> number.startsWith("附") ? number : unit + number;
            case DIVISION, PART, SUBPART, CHAPTER, SECTION, ARTICLE -> {
                int at = number.indexOf('之');
                String inserted = at < 0 ? "" : number.substring(at);
                yield number.isEmpty()
                        ? ""
                        : "第" + number.substring(0, number.length() - inserted.length()) + unit + inserted;
            }
            case CLAUSE -> number + "、";
            case ITEM, SUBITEM, POINT, SUBPOINT -> number.matches("\\d+") ? number + "．" : number;
            case PARAGRAPH, TAIL, TABLE -> "";
        };
    }

    /** The number behind what {@link #mark} prints. */
    public String number(String mark) {
        return switch (this) {
            case ANNEX -> mark.startsWith(unit) ? mark.substring(unit.length()) : mark;
            case DIVISION, PART, SUBPART, CHAPTER, SECTION, ARTICLE -> {
                int at = mark.indexOf(unit, 1);
                yield at < 0 ? "" : mark.substring(1, at) + mark.substring(at + unit.length());
            }
            case CLAUSE -> mark.endsWith("、") ? mark.substring(0, mark.length() - 1) : mark;
            case ITEM, SUBITEM, POINT, SUBPOINT -> mark.endsWith("．") ? mark.substring(0, mark.length() - 1) : mark;
            case PARAGRAPH, TAIL, TABLE -> "";
        };
    }
}
