package org.jianyan.legislation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChineseNumberTest {
    @ParameterizedTest
    @CsvSource({
        "1,一",
        "10,十",
        "11,十一",
        "20,二十",
        "99,九十九",
        "100,一百",
        "101,一百零一",
        "110,一百一十",
        "1260,一千二百六十",
        "1005,一千零五",
        "10000,一万",
        "10001,一万零一",
        "99999,九万九千九百九十九"
    })
    void shouldReadAndWriteAsLawsDo(int value, String text) {
        assertEquals(value, ChineseNumber.parse(text));
        assertEquals(text, ChineseNumber.format(value));
    }

    @Test
    void writingAndReadingShouldBeInverse() {
        for (int value = 1; value < 100_000; value += 7) {
            assertEquals(value, ChineseNumber.parse(ChineseNumber.format(value)));
        }
    }

    @Test
    void parseShouldRefuseOtherText() {
        assertEquals(-1, ChineseNumber.parse("第一"));
    }
}
