package org.jianyan.legislation.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jianyan.commons.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceFileTest {
    private static final String TEXT = "示例条例\n第一条 甲。\n";
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static byte[] docx(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String document(String body) {
        return "<w:document " + W + "><w:body>" + body + "</w:body></w:document>";
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String code(byte[] file) {
        return assertThrows(ValidationException.class, () -> SourceFile.read(file))
                .problem()
                .violations()
                .get(0)
                .code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void plainTextShouldBeReadInTheUsualEncodings(String charset) {
        String text = SourceFile.read(TEXT.getBytes(Charset.forName(charset)));
        assertEquals(TEXT, text.replace("\uFEFF", ""));
    }

    @Test
    void paragraphsOfADocxShouldBeLines() throws IOException {
        byte[] file = docx(Map.of(
                "word/document.xml",
                document(p("示例条例") + "<w:p><w:r><w:t>第一条</w:t><w:tab/><w:t>甲</w:t></w:r>"
                        + "<w:ins><w:r><w:t>乙</w:t></w:r></w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del>"
                        + "<w:r><w:t>。</w:t></w:r></w:p>")));
        assertEquals("示例条例\n第一条 甲乙。\n", SourceFile.read(file));
    }

    @Test
    void numbersThatWordCountsShouldBeRead() throws IOException {
        String numbering = "<w:numbering " + W + "><w:abstractNum w:abstractNumId=\"7\">"
                + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"第%1条\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
                + "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>";
        String article = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>"
                + "<w:r><w:t>%s</w:t></w:r></w:p>";
        byte[] file = docx(Map.of(
                "word/numbering.xml",
                numbering,
                "word/document.xml",
                document(p("示例条例")
                        + article.formatted(0, "下列：")
                        + article.formatted(1, "甲；")
                        + article.formatted(1, "乙。")
                        + article.formatted(0, "丙。"))));
        assertEquals("示例条例\n第一条 下列：\n（一） 甲；\n（二） 乙。\n第二条 丙。\n", SourceFile.read(file));
    }

    @Test
    void tablesShouldBeReadRowByRow() throws IOException {
        byte[] file = docx(Map.of(
                "word/document.xml",
                document("<w:tbl><w:tr><w:tc>" + p("类别") + "</w:tc><w:tc>" + p("元") + "</w:tc></w:tr>" + "<w:tr><w:tc>"
                        + p("甲") + "</w:tc><w:tc>" + p("1") + p("2") + "</w:tc></w:tr></w:tbl>")));
        assertEquals("| 类别 | 元 |\n| 甲 | 1 2 |\n", SourceFile.read(file));
    }

    @Test
    void filesThatCannotBeReadShouldBeRefusedWithTheReason() throws IOException {
        assertEquals("format", code("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("format", code(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}));
        assertEquals("format", code(docx(Map.of("xl/workbook.xml", "<x/>"))));
        assertEquals(
                "damaged",
                code(docx(Map.of("word/document.xml", document(p("甲")).substring(0, 90)))));
        byte[] whole = docx(Map.of("word/document.xml", document(p("甲".repeat(500)))));
        assertEquals("damaged", code(java.util.Arrays.copyOf(whole, whole.length / 3)));
        assertEquals("encoding", code(new byte[] {(byte) 0x81, (byte) 0xFF, 'a'}));
        assertEquals("character", code("条例\n第一条 \u0000甲。".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void entitiesShouldNotBeResolved() throws IOException {
        String bomb = "<!DOCTYPE w:document [<!ENTITY a \"甲甲甲甲\"><!ENTITY b \"&a;&a;&a;&a;\">"
                + "<!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
        assertEquals("damaged", code(docx(Map.of("word/document.xml", bomb + document(p("&b;&f;"))))));
    }

    @Test
    void aFileThatUnpacksToTooMuchShouldBeRefused() throws IOException {
        String empty = document("<w:bookmarkEnd w:id=\"1\"/>".repeat(3_000_000));
        assertEquals("too-large", code(docx(Map.of("word/document.xml", empty))));
        String run = p("甲".repeat(1000));
        assertEquals("too-long", code(docx(Map.of("word/document.xml", document(run.repeat(2_500))))));
    }

    @Test
    void halfACharacterShouldBeToldWithItsLine() {
        assertEquals(
                "text:2", SourceFile.check("条例\n第一条 \uD800甲。").orElseThrow().field());
    }

    @Test
    void aDocxNestedWithoutEndShouldBeRefused() throws IOException {
        String nested = "<w:p>".repeat(50_000) + "</w:p>".repeat(50_000);
        assertEquals("damaged", code(docx(Map.of("word/document.xml", document(nested)))));
    }
}
