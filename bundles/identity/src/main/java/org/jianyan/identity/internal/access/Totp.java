package org.jianyan.identity.internal.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Codes of six digits that change each 30 seconds (TOTP, RFC 6238, HMAC-SHA1: what every authenticator knows). */
final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    /** Steps before and after the present one, for clocks that differ. */
    private static final int TOLERANCE = 1;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    /** A secret in Base32. */
    static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return Base32.toBase32String(secret);
    }

    static String uri(String account, String secret) {
        return "otpauth://totp/" + URLEncoder.encode("建言:" + account, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=" + URLEncoder.encode("建言", StandardCharsets.UTF_8) + "&algorithm=SHA1&digits=6&period=30";
    }

    /** The time step that a code is of, if it is of about this moment. */
    static OptionalLong step(String secret, String code, Instant now) {
        long present = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(present - TOLERANCE, present + TOLERANCE)
                .filter(step -> code(secret, step).equals(code))
                .findFirst();
    }

    private static String code(String secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(secret), GENERATOR.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP_SECONDS));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
