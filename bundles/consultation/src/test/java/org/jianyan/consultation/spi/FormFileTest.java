package org.jianyan.consultation.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in forms. */
final class FormFileTest {
    private static final String URL = "data:application/pdf;name=%E6%8A%A5%E5%91%8A+1.pdf;base64,5oSP6KeB";

    @Test
    void aDataUrlShouldGiveItsNameAndContent() {
        FormFile file = FormFile.parse(URL).orElseThrow();
        assertEquals("报告+1.pdf", file.name());
        assertArrayEquals("意见".getBytes(StandardCharsets.UTF_8), file.content());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "意见",
                "data:,x",
                "data:text/plain;base64,eA==",
                "data:text/plain;name=a.txt,eA==",
                "data:text/plain;name=;base64,eA==",
                "data:text/plain;name=%zz;base64,eA==",
                "data:text/plain;name=a.txt;base64,e",
                "http://example.org/;name=a.txt;base64,eA=="
            })
    void whatIsNoNamedFileInBase64ShouldNotBeOne(String text) {
        assertEquals(Optional.empty(), FormFile.parse(text));
    }

    @Test
    void aFormShouldGiveOneFileOrSeveralOrNone() {
        FilledForm form = new FilledForm(Map.of("one", URL, "two", List.of(URL, URL), "none", "文字"));
        assertEquals(1, form.files("one").size());
        assertEquals(2, form.files("two").size());
        assertEquals(List.of(), form.files("missing"));
        assertThrows(IllegalArgumentException.class, () -> form.files("none"));
    }
}
