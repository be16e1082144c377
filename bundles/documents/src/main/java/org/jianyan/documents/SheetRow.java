package org.jianyan.documents;

import java.util.List;
import org.jianyan.commons.Violations;

/**
 * A row of a spreadsheet.
 *
 * @param number as the spreadsheet program shows it, counted from 1
 * @param cells as shown, without space at the ends; an empty cell is an empty text
 */
public record SheetRow(int number, List<String> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell in a column, counted from 0; empty beyond the row's end. */
    public String cell(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    /**
     * Where a sheet's columns are, if this is its header.
     *
     * @param titles those that have to be there, in any order
     * @return for each title its column, counted from 0
     * @throws org.jianyan.commons.ValidationException naming every title that is missing
     */
    public int[] places(List<String> titles) {
        Violations missing = new Violations();
        int[] places = titles.stream()
                .mapToInt(title -> {
                    int column = cells.indexOf(title);
                    missing.require(column >= 0, "第 " + number + " 行", "header", "表头缺少“" + title + "”列；表头应为：" + titles);
                    return column;
                })
                .toArray();
        missing.throwIfAny();
        return places;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
