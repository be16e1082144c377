package org.jianyan.identity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PasswordsTest {
    @Test
    void hashShouldMatchItsPasswordOnly() {
        String hash = Passwords.hash("一个很长的口令 passphrase");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        assertTrue(Passwords.matches("一个很长的口令 passphrase", hash));
        assertFalse(Passwords.matches("一个很长的口令 passphrasE", hash));
        assertNotEquals(hash, Passwords.hash("一个很长的口令 passphrase"));
    }

    private static List<String> faults(String password, List<String> former) {
        Violations violations = new Violations();
        PasswordPolicy.check(violations, "password", password, List.of("lianluoyuan", "王小明"), former);
        return violations.list().stream().map(Violation::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "short, length",
        "password1234, guessable",
        "qwertyuiop123, guessable",
        "aaaaaaaaaaaaaaaa, guessable",
        "lianluoyuan-xkvwpqt, guessable",
        "王小明abcdefghij, guessable",
        "1234567890123, guessable"
    })
    void weakPasswordsShouldBeRefusedWithTheReason(String password, String code) {
        assertEquals(List.of(code), faults(password, List.of()));
    }

    @Test
    void longUnusualPasswordsShouldBeTakenWhateverTheyAreMadeOf() {
        assertEquals(List.of(), faults("运河 梧桐 算盘 四十七", List.of()));
        assertEquals(List.of(), faults("correct horse battery staple", List.of()));
        assertEquals(List.of(), faults(Passwords.generate(), List.of()));
    }

    @Test
    void aPasswordOfLateShouldNotBeChosenAgain() {
        String former = Passwords.hash("correct horse battery staple");
        assertEquals(List.of("used-before"), faults("correct horse battery staple", List.of(former)));
    }
}
