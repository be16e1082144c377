package org.jianyan.consultation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReceiptsTest {
    @Test
    void codeShouldBeReadHoweverItIsTyped() {
        String code = Receipts.next();
        assertTrue(code.matches("JY-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z*~$=]"), code);
        assertEquals(Optional.of(code), Receipts.parse(code.toLowerCase(Locale.ROOT)));
        assertEquals(Optional.of(code), Receipts.parse(" " + code.substring(3).replace("-", " ")));
    }

    @Test
    void everySingleWrongCharacterShouldBeFound() {
        String code = Receipts.next();
        for (int i = 3; i < code.length() - 2; i++) {
            for (char c : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                if (code.charAt(i) != '-' && code.charAt(i) != c) {
                    String wrong = code.substring(0, i) + c + code.substring(i + 1);
                    assertEquals(Optional.empty(), Receipts.parse(wrong), wrong + " for " + code);
                }
            }
        }
    }

    @Test
    void otherTextShouldBeRefused() {
        assertEquals(Optional.empty(), Receipts.parse(""));
        assertEquals(Optional.empty(), Receipts.parse("JY-0000-0000-0000-意"));
    }
}
