package org.jianyan.documents;

import java.util.List;

/**
 * A titled table.
 *
 * @param notes lines between title and table
 * @param columns from left to right
 * @param rows one text per column; read once, so that a table of any length needs constant memory
 */
public record TableDocument(String title, List<String> notes, List<Column> columns, Iterable<List<String>> rows) {
    public TableDocument {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param width in characters of the body's size
     * @param merged whether equal cells that follow each other are drawn as one where the format is for reading
     */
    public record Column(String title, int width, boolean merged) {
        public Column(String title, int width) {
            this(title, width, false);
        }
    }

    /**
     * Which cells continue the one above: a merged column's, as long as every merged column before it does.
     *
     * @param above {@code null} above the first row
     * @param cells {@code null} below the last row
     */
    static boolean[] continued(List<Column> columns, List<String> above, List<String> cells) {
        boolean[] continued = new boolean[columns.size()];
        boolean same = above != null && cells != null;
        for (int c = 0; c < continued.length; c++) {
            if (same && columns.get(c).merged()) {
                same = above.get(c).equals(cells.get(c));
                continued[c] = same;
            }
        }
        return continued;
    }
}
