package org.jianyan.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;

/** Reads spreadsheets. */
public final class Sheets {
    private static final String NOT_XLSX = "不是有效的 xlsx 文件；请用本平台提供的模板，以“Excel 工作簿（*.xlsx）”格式保存，或者保存为 csv";

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private Sheets() {}

    /**
     * Hands the rows of a workbook's first sheet, or of a csv file, to a reader, one by one; empty ones are left out.
     *
     * @param in xlsx, or csv in UTF-8 or GB18030
     * @throws ValidationException if the stream is neither
     */
    public static void read(InputStream in, Consumer<SheetRow> reader) {
        try {
            BufferedInputStream buffered = new BufferedInputStream(in);
            buffered.mark(4);
            byte[] head = buffered.readNBytes(4);
            buffered.reset();
            if (Arrays.equals(head, ZIP)) {
                workbook(buffered, reader);
            } else {
                csv(buffered.readAllBytes(), reader);
            }
        } catch (IOException e) {
            throw new ValidationException(new Violation("file", "xlsx", NOT_XLSX));
        }
    }

    private static void csv(byte[] file, Consumer<SheetRow> reader) throws IOException {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).build();
        try (CSVParser parser = CSVParser.parse(decoded(file), format)) {
            for (CSVRecord record : parser) {
                SheetRow row = new SheetRow(
                        Math.toIntExact(record.getRecordNumber()),
                        record.stream().map(String::strip).toList());
                if (!row.isBlank()) {
                    reader.accept(row);
                }
            }
        } catch (UncheckedIOException e) {
            throw new ValidationException(
                    new Violation("file", "csv", "csv 文件有误：" + e.getCause().getMessage()));
        }
    }

    /** UTF-8, with or without its mark; or GB18030, as spreadsheet programs in China write it. */
    private static String decoded(byte[] file) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(file))
                        .toString();
                if (text.indexOf('\0') < 0) {
                    return text.startsWith("\uFEFF") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        throw new ValidationException(new Violation("file", "xlsx", NOT_XLSX));
    }

    private static void workbook(InputStream in, Consumer<SheetRow> reader) {
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
