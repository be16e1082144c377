package org.jianyan.identity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.jianyan.commons.Unauthenticated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokensTest {
    private static final UUID ACCOUNT = new UUID(7, 7);
    private static final UUID SESSION = new UUID(8, 8);
    private final Tokens tokens = new Tokens(Tokens.newKey(), Duration.ofMinutes(30));
    private final Instant now = Instant.now();
    private final String token =
            tokens.issue(ACCOUNT, SESSION, now, now.plusSeconds(36_000), false).token();

    private void assertRefused(String forged) {
        assertThrows(Unauthenticated.class, () -> tokens.sessionOf(forged, now));
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    @Test
    void tokenShouldBeGoodUntilItExpiresAndForItsKeyOnly() {
        assertEquals(SESSION, tokens.sessionOf(token, now.plusSeconds(1700)));
        assertThrows(Unauthenticated.class, () -> tokens.sessionOf(token, now.plusSeconds(1801)));
        Tokens others = new Tokens(Tokens.newKey(), Duration.ofMinutes(30));
        assertThrows(Unauthenticated.class, () -> others.sessionOf(token, now));
        assertRefused("not.a.token");
    }

    @Test
    void tokenShouldNotOutliveItsSession() {
        Instant end = now.plusSeconds(60);
        assertEquals(
                end.getEpochSecond(),
                tokens.issue(ACCOUNT, SESSION, now, end, false)
                        .expiresAt()
                        .atZoneSameInstant(ZoneOffset.UTC)
                        .toEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "HS384", "RS256", "ES256"})
    void anotherAlgorithmShouldBeRefused(String algorithm) {
        String[] parts = token.split("\\.");
        String header = encode("{\"alg\":\"" + algorithm + "\"}");
        assertRefused(header + "." + parts[1] + ".");
        assertRefused(header + "." + parts[1] + "." + parts[2]);
    }

    @Test
    void alteredClaimsShouldBeRefused() {
        String[] parts = token.split("\\.");
        String other = decode(parts[1]).replace(SESSION.toString(), ACCOUNT.toString());
        assertRefused(parts[0] + "." + encode(other) + "." + parts[2]);
        assertRefused(parts[0] + "." + parts[1] + ".");
        assertRefused(parts[0] + "." + parts[1]);
        assertRefused("");
    }
}
