package org.jianyan.identity.internal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotpTest {
    /** RFC 6238, appendix B, for SHA1; the last six of the eight digits there. */
    private static final String SECRET =
            Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void codesShouldBeThoseOfTheStandard(long second, String code) {
        assertEquals(OptionalLong.of(second / 30), Totp.step(SECRET, code, Instant.ofEpochSecond(second)));
    }

    @Test
    void codesOfOtherTimesShouldNotCount() {
        assertEquals(OptionalLong.of(1), Totp.step(SECRET, "287082", Instant.ofEpochSecond(61)));
        assertEquals(OptionalLong.empty(), Totp.step(SECRET, "287082", Instant.ofEpochSecond(120)));
        assertEquals(OptionalLong.empty(), Totp.step(SECRET, "287082 ", Instant.ofEpochSecond(59)));
    }

    @Test
    void secretShouldHave160Bits() {
        assertEquals(20, Base32.decode(Totp.newSecret()).length);
        assertTrue(Totp.uri("admin", "ABC").startsWith("otpauth://totp/"));
    }
}
