package org.jianyan.legislation.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class RoundTripTest {
    static List<String> tree(LegalText text) {
        return text.units().stream()
                .map(unit -> unit.parent() + " " + unit.kind() + " " + unit.number() + " " + unit.caption() + " "
                        + unit.text())
                .toList();
    }

    private static void assertSame(LegalText expected, LegalText read) {
        assertEquals(List.of(), read.faults());
        assertEquals(tree(expected), tree(read));
        assertEquals(expected.title(), read.title());
        assertEquals(expected.note(), read.note());
        assertEquals(expected.hasContents(), read.hasContents());
    }

    @Property(tries = 1000)
    void plainTextShouldReadBackToTheSameTree(@ForAll long seed) throws IOException {
        LegalText text = RandomText.of(seed);
        StringBuilder plain = new StringBuilder();
        PlainText.write(text, plain);
        assertSame(text, LegalTextReader.read(plain.toString()));
    }

    @Property(tries = 500)
    void markdownShouldReadBackToTheSameTree(@ForAll long seed) throws IOException {
        LegalText text = RandomText.of(seed);
        StringBuilder markdown = new StringBuilder();
        PlainText.writeMarkdown(text, markdown);
        assertSame(text, LegalTextReader.read(markdown.toString()));
    }

    static LegalText throughDocx(LegalText text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        org.jianyan.documents.Docx.write(OfficialPaper.of(text), out);
        return LegalTextReader.read(SourceFile.read(out.toByteArray()));
    }

    @Property(tries = 100)
    void docxShouldReadBackToTheSameTree(@ForAll long seed) throws IOException {
        LegalText text = RandomText.of(seed);
        assertSame(text, throughDocx(text));
    }
}
