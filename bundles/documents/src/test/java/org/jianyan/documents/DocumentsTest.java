package org.jianyan.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.jianyan.commons.ValidationException;
import org.jianyan.documents.TableDocument.Column;
import org.junit.jupiter.api.Test;

final class DocumentsTest {
    private static final TableDocument TABLE = new TableDocument(
            "汇总表",
            List.of("说明"),
            List.of(new Column("条款", 5, true), new Column("意见", 10)),
            List.of(List.of("第一条", "甲 <b>&"), List.of("第一条", "乙\n丙"), List.of("第二条", "丁\u0007")));

    @Test
    void whatIsWrittenAsXlsxShouldBeReadAgain() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write(TABLE, out);
        List<SheetRow> rows = new ArrayList<>();
        Sheets.read(new ByteArrayInputStream(out.toByteArray()), rows::add);
        assertEquals(List.of("条款", "意见"), rows.get(2).cells());
        assertEquals(4, rows.get(3).number());
        assertEquals("甲 <b>&", rows.get(3).cell(1));
        assertEquals("乙\n丙", rows.get(4).cell(1));
        assertEquals("", rows.get(4).cell(7));
    }

    @Test
    void whatIsNoSpreadsheetShouldBeRefused() {
        ByteArrayInputStream text = new ByteArrayInputStream("条款,意见".getBytes(StandardCharsets.UTF_8));
        assertThrows(ValidationException.class, () -> Sheets.read(text, row -> {}));
    }

    @Test
    void docxShouldMergeEqualCellsAndEscapeText() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Docx.write(TABLE, out);
        String document = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                javax.xml.parsers.DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part));
                if (entry.getName().equals("word/document.xml")) {
                    document = new String(part, StandardCharsets.UTF_8);
                }
            }
        }
        assertTrue(document.contains("甲 &lt;b>&amp;") || document.contains("甲 &lt;b&gt;&amp;"));
        assertEquals(2, document.split("第一条|第二条", -1).length - 1, "the repeated provision is drawn once");
        assertTrue(document.contains("<w:vMerge/>") || document.contains("<w:vMerge></w:vMerge>"));
    }
}
