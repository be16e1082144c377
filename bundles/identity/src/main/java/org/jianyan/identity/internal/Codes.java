package org.jianyan.identity.internal;

import java.security.SecureRandom;
import java.util.Locale;
import org.jianyan.commons.Sha256;

/** Random codes that people type or keep; only their digests are kept here. */
public final class Codes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private Codes() {}

    /** @param length in characters of 5 bits each */
    public static String random(int length) {
        StringBuilder text = new StringBuilder();
        RANDOM.ints(length, 0, ALPHABET.length()).forEach(i -> text.append(ALPHABET.charAt(i)));
        return text.toString();
    }

    /** The digest of a code as somebody typed it: case, blanks and hyphens do not matter. */
    public static String digest(String code) {
        return Sha256.hex(code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }
}
