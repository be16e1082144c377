package org.jianyan.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jianyan.commons.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SheetsTest {
    private static List<SheetRow> rows(byte[] file) {
        List<SheetRow> rows = new ArrayList<>();
        Sheets.read(new ByteArrayInputStream(file), rows::add);
        return rows;
    }

    private static final String CSV = "条款,意见内容\r\n第一条,\"甲，\"\"乙\"\"\n丙\"\r\n,\r\n 第二条 ,丁\r\n";
    private static final List<SheetRow> ROWS = List.of(
            new SheetRow(1, List.of("条款", "意见内容")),
            new SheetRow(2, List.of("第一条", "甲，\"乙\"\n丙")),
            new SheetRow(4, List.of("第二条", "丁")));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void csvShouldBeReadInTheUsualEncodings(String charset) {
        assertEquals(ROWS, rows(CSV.getBytes(Charset.forName(charset))));
    }

    @Test
    void aByteOrderMarkShouldNotBePartOfTheHeader() {
        assertEquals(ROWS, rows(("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsNeitherShouldBeRefused() {
        assertThrows(
                ValidationException.class, () -> rows(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}));
        assertThrows(ValidationException.class, () -> rows(new byte[] {'P', 'K', 3, 4, 1, 2, 3}));
        assertThrows(ValidationException.class, () -> rows("条款,意见\r\n\"第一条,没有收尾".getBytes(StandardCharsets.UTF_8)));
    }
}
