package org.jianyan.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;

/** Reads spreadsheets. */
public final class Sheets {
    private static final String NOT_XLSX = "不是有效的 xlsx 文件；请用本平台提供的模板，以“Excel 工作簿（*.xlsx）”格式保存";

    private Sheets() {}

    /**
     * Hands the rows of a workbook's first sheet to a reader, one by one; empty ones are left out.
     *
     * @throws ValidationException if the stream is not an xlsx file
     */
    public static void read(InputStream in, Consumer<SheetRow> reader) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.map(Sheets::row).filter(row -> !row.isBlank()).forEach(reader);
        } catch (IOException | org.dhatim.fastexcel.reader.ExcelReaderException e) {
            throw new ValidationException(new Violation("file", "xlsx", NOT_XLSX));
        }
    }

    private static SheetRow row(Row row) {
        List<String> cells =
                row.stream().map(cell -> cell == null ? "" : text(cell).strip()).toList();
        return new SheetRow(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        String text = cell.getText();
        return text == null ? "" : text;
    }
}
