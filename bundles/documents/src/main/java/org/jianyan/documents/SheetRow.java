package org.jianyan.documents;

import java.util.List;

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

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
