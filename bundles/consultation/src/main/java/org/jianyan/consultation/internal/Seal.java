package org.jianyan.consultation.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jianyan.commons.Sha256;

/**
 * Hashes for the ledger. Fields are hashed with their lengths, so that no two lists of fields are alike; a random salt
 * keeps what a commitment hides from being guessed. Moments count to the millisecond, for not every database keeps more.
 */
public final class Seal {
    /** Hash before the first entry. */
    public static final String GENESIS = "0".repeat(64);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();

    private final Algorithm algorithm;

    /** Hash functions of 256 bits. */
    public enum Algorithm {
        SHA_256,
        /** GB/T 32905. */
        SM3
    }

    public Seal(Algorithm algorithm) {
        this.algorithm = algorithm;
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    /** 128 random bits in hexadecimal. */
    public static String salt() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return HEX.formatHex(salt);
    }

    /** A commitment to some fields, in hexadecimal; a field may be {@code null}. */
    public String commit(String salt, Object... fields) {
        StringBuilder all = new StringBuilder();
        append(all, salt);
        for (Object field : fields) {
            append(all, field instanceof Instant moment ? Long.toString(moment.toEpochMilli()) : field);
        }
        return hash(all.toString());
    }

    /** The hash of an entry, by which the next one is linked to it. */
    public String link(String previous, long position, Enum<?> kind, UUID subject, String commitment, Instant at) {
        return commit(previous, position, kind.name(), subject, commitment, at);
    }

    private static void append(StringBuilder all, Object field) {
        if (field == null) {
            all.append("-;");
        } else {
            String text = field.toString();
            all.append(text.length()).append(':').append(text).append(';');
        }
    }

    private String hash(String text) {
        if (algorithm == Algorithm.SHA_256) {
            return Sha256.hex(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HEX.formatHex(hash);
    }
}
