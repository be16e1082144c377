package org.jianyan.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes tables as csv (RFC 4180) in UTF-8, row by row, with the mark by which spreadsheet programs know it. What they would
 * take for a formula is text: it begins with an apostrophe.
 */
public final class Csv {
    private static final char MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /** Writes the columns' titles and the rows; the stream stays open. */
    public static void write(TableDocument table, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(
                table.columns().stream().map(TableDocument.Column::title).toList());
        for (List<String> row : table.rows()) {
            printer.printRecord(row.stream().map(Csv::text).toList());
        }
        printer.flush();
    }

    private static String text(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
