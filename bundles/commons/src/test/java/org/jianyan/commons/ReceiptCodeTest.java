package org.jianyan.commons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReceiptCodeTest {
    @Test
    void codeShouldBeReadHoweverItIsTyped() {
        String code = ReceiptCode.next("JY");
        assertTrue(code.matches("JY-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z*~$=]"), code);
        assertEquals(Optional.of(code), ReceiptCode.parse("JY", code.toLowerCase(Locale.ROOT)));
        assertEquals(
                Optional.of(code),
                ReceiptCode.parse("JY", " " + code.substring(3).replace("-", " ")));
    }

    @Test
    void everySingleWrongCharacterShouldBeFound() {
        String code = ReceiptCode.next("JY");
        for (int i = 3; i < code.length() - 2; i++) {
            for (char c : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                if (code.charAt(i) != '-' && code.charAt(i) != c) {
                    String wrong = code.substring(0, i) + c + code.substring(i + 1);
                    assertEquals(Optional.empty(), ReceiptCode.parse("JY", wrong), wrong + " for " + code);
                }
            }
        }
    }

    @Test
    void otherTextShouldBeRefused() {
        assertEquals(Optional.empty(), ReceiptCode.parse("JY", ""));
        assertEquals(Optional.empty(), ReceiptCode.parse("JY", "JY-0000-0000-0000-意"));
    }
}
