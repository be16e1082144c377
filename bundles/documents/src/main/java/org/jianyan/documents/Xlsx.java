package org.jianyan.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables as xlsx, row by row. */
public final class Xlsx {
    private static final int FLUSH_EVERY = 500;
    /** Height of a line in points, and the most lines a row shows. */
    private static final double LINE = 15;

    private static final int MAX_LINES = 14;

    private Xlsx() {}

    /** Writes the table as a workbook of one sheet; the stream stays open. */
    public static void write(TableDocument table, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Jianyan", "1.0");
        Worksheet sheet = workbook.newWorksheet("Sheet1");
        int last = table.columns().size() - 1;
        for (int c = 0; c <= last; c++) {
            sheet.width(c, table.columns().get(c).width() * 2.0);
        }
        int row = 0;
        if (!table.title().isEmpty()) {
            sheet.value(row, 0, table.title());
            sheet.range(row, 0, row, last).merge();
            sheet.range(row, 0, row, last)
                    .style()
                    .bold()
                    .fontSize(18)
                    .horizontalAlignment("center")
                    .set();
            sheet.rowHeight(row++, 34);
        }
        for (String note : table.notes()) {
            sheet.value(row, 0, note);
            sheet.range(row, 0, row, last).merge();
            sheet.range(row, 0, row, last).style().fontSize(11).set();
            row++;
        }
        header(sheet, row, table);
        sheet.freezePane(0, ++row);
        for (List<String> cells : table.rows()) {
            for (int c = 0; c <= last; c++) {
                // a shared string would be remembered until the end
                sheet.inlineString(row, c, cells.get(c));
            }
            sheet.range(row, 0, row, last)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle(BorderStyle.THIN)
                    .set();
            sheet.rowHeight(row, LINE * lines(table.columns(), cells));
            if (++row % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }
        page(sheet, table.notes().size() + (table.title().isEmpty() ? 0 : 1));
        workbook.finish();
    }

    /** How many lines a row needs: spreadsheet programs do not all work it out themselves. */
    private static int lines(List<TableDocument.Column> columns, List<String> cells) {
        int lines = 1;
        for (int c = 0; c < columns.size(); c++) {
            int width = columns.get(c).width();
            int needed = cells.get(c)
                    .lines()
                    .mapToInt(line -> 1 + line.length() / width)
                    .sum();
            lines = Math.max(lines, needed);
        }
        return Math.min(lines, MAX_LINES);
    }

    private static void header(Worksheet sheet, int row, TableDocument table) {
        for (int c = 0; c < table.columns().size(); c++) {
            sheet.value(row, c, table.columns().get(c).title());
        }
        sheet.range(row, 0, row, table.columns().size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor("E7EDF3")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.rowHeight(row, 24);
    }

    private static void page(Worksheet sheet, int headerRow) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(headerRow, headerRow);
        sheet.footer("第 &P 页 共 &N 页", org.dhatim.fastexcel.Position.CENTER);
    }
}
