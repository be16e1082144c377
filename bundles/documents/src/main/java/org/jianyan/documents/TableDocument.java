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
}
