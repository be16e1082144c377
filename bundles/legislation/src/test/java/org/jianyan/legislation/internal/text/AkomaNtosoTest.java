package org.jianyan.legislation.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jianyan.commons.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

final class AkomaNtosoTest {
    private static final Schema SCHEMA = schema();

    /** The schema that OASIS publishes. */
    private static Schema schema() {
        try {
            return SchemaFactory.newDefaultInstance()
                    .newSchema(AkomaNtosoTest.class.getResource("/xsd/akomantoso30.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] written(LegalText text, boolean isLaw) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AkomaNtosoWriter.write(
                text,
                new AkomaNtoso.Source(
                        isLaw,
                        "0190a000-0000-7000-8000-000000000001",
                        LocalDate.of(2026, 1, 5),
                        2,
                        OffsetDateTime.parse("2026-03-01T08:00:00Z"),
                        "320400",
                        index -> "identity-" + index),
                out);
        return out.toByteArray();
    }

    private static void assertValid(byte[] document) throws IOException {
        try {
            var validator = SCHEMA.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException e) {
            throw new AssertionError(new String(document, StandardCharsets.UTF_8), e);
        }
    }

    private static void assertRoundTrip(LegalText text, boolean isLaw) throws IOException {
        byte[] document = written(text, isLaw);
        assertValid(document);
        LegalText read = AkomaNtosoReader.read(document);
        assertEquals(RoundTripTest.tree(text), RoundTripTest.tree(read));
        assertEquals(text.title(), read.title());
        assertEquals(text.note(), read.note());
    }

    @ParameterizedTest
    @MethodSource("org.jianyan.legislation.internal.text.StatutesTest#names")
    void statutesShouldValidateAndReadBackToTheSameTree(String name) throws IOException {
        LegalText text = StatutesTest.read(name);
        assertRoundTrip(text, true);
        assertRoundTrip(text, false);
    }

    @Property(tries = 300)
    void anyTextShouldValidateAndReadBackToTheSameTree(@ForAll long seed) throws IOException {
        LegalText text = RandomText.of(seed);
        assertRoundTrip(text, seed % 2 == 0);
        assertEquals(
                text.hasContents(), AkomaNtosoReader.read(written(text, false)).hasContents());
    }

    @Test
    void aFileOfItShouldBeReadLikeAnyOther() throws IOException {
        LegalText text = StatutesTest.read("shanghai-dog-keeping");
        LegalText read = LegalTextReader.read(SourceFile.read(written(text, true)));
        assertEquals(RoundTripTest.tree(text), RoundTripTest.tree(read));
    }

    @Test
    void articlesShouldHaveTheIdsOfTheNamingConvention() throws IOException {
        LegalText text = LegalTextReader.read("示例条例\n第一章 总则\n第一条 甲：\n（一）乙；\n（二）丙。\n丁。\n第一条之一 戊。");
        String document = new String(written(text, true), StandardCharsets.UTF_8);
        for (String id : new String[] {"chp_1", "art_1", "art_1__para_1__point_2", "art_1__para_2", "art_1-1"}) {
            assertTrue(document.contains("eId=\"" + id + "\""), id);
        }
        assertTrue(document.contains("<article eId=\"art_1\" wId=\"identity-1\">"));
    }

    private static String code(String document) {
        return assertThrows(ValidationException.class, () -> SourceFile.read(document.getBytes(StandardCharsets.UTF_8)))
                .problem()
                .violations()
                .get(0)
                .code();
    }

    private static String document(String body) {
        return "<akomaNtoso xmlns=\"" + AkomaNtoso.NAMESPACE + "\"><act name=\"a\"><body>" + body
                + "</body></act></akomaNtoso>";
    }

    @Test
    void entitiesAndDocumentTypesShouldBeRefused() {
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        assertEquals("damaged", code(entity + document("<article><content><p>&e;</p></content></article>")));
        assertEquals("damaged", code("<?xml version=\"1.0\"?><!DOCTYPE a>" + document("")));
    }

    @Test
    void whatHasNoUnitShouldBeNamed() {
        assertEquals("element", code(document("<subdivision><content><p>甲</p></content></subdivision>")));
        assertEquals("element", code("<?xml version=\"1.0\"?><html/>"));
    }

    @Test
    void damagedAndEndlesslyNestedFilesShouldBeRefused() {
        assertEquals("damaged", code(document("<article>").replace("</body>", "")));
        assertEquals("damaged", code(document("<part>".repeat(100_000) + "</part>".repeat(100_000))));
    }
}
