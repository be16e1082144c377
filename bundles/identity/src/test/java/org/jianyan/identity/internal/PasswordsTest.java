package org.jianyan.identity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jianyan.commons.Unauthenticated;
import org.junit.jupiter.api.Test;

final class PasswordsTest {
    @Test
    void hashShouldMatchItsPasswordOnly() {
        String hash = Passwords.hash("一个很长的口令 passphrase");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        assertTrue(Passwords.matches("一个很长的口令 passphrase", hash));
        assertFalse(Passwords.matches("一个很长的口令 passphrasE", hash));
        assertNotEquals(hash, Passwords.hash("一个很长的口令 passphrase"));
    }

    @Test
    void tokenShouldBeGoodUntilItExpiresAndForItsKeyOnly() {
        Tokens tokens = new Tokens(Tokens.newKey(), Duration.ofMinutes(30));
        UUID account = new UUID(7, 7);
        Instant now = Instant.now();
        String token = tokens.issue(account, now).token();
        assertEquals(account, tokens.accountOf(token, now.plusSeconds(1700)));
        assertThrows(Unauthenticated.class, () -> tokens.accountOf(token, now.plusSeconds(1801)));
        Tokens others = new Tokens(Tokens.newKey(), Duration.ofMinutes(30));
        assertThrows(Unauthenticated.class, () -> others.accountOf(token, now));
        assertThrows(Unauthenticated.class, () -> tokens.accountOf("not.a.token", now));
    }
}
