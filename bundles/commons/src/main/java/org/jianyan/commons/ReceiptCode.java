package org.jianyan.commons;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Receipt codes such as {@code JY-7K3M-9Q2P-WXYZ-4}: 60 random bits in Crockford's Base32 with his check symbol (modulo
 * 37), which finds every single wrong character and every pair exchanged. Two letters before it tell what it is for.
 */
public final class ReceiptCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String CHECK = ALPHABET + "*~$=U";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReceiptCode() {}

    /** @param prefix two capital letters, for example JY */
    public static String next(String prefix) {
        long value = RANDOM.nextLong() & ((1L << 60) - 1);
        StringBuilder code = new StringBuilder();
        for (int shift = 55; shift >= 0; shift -= 5) {
            code.append(ALPHABET.charAt((int) (value >>> shift) & 31));
        }
        return format(prefix, code.toString(), CHECK.charAt((int) (value % 37)));
    }

    /** The code as it was issued, from what a person typed; empty if it cannot be one. */
    public static Optional<String> parse(String prefix, String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replaceFirst("^" + prefix, "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (code.length() != LENGTH + 1) {
            return Optional.empty();
        }
        long value = 0;
        for (char c : code.substring(0, LENGTH).toCharArray()) {
            int digit = ALPHABET.indexOf(c);
            if (digit < 0) {
                return Optional.empty();
            }
            value = value << 5 | digit;
        }
        char check = CHECK.charAt((int) (value % 37));
        return check == code.charAt(LENGTH)
                ? Optional.of(format(prefix, code.substring(0, LENGTH), check))
                : Optional.empty();
    }

    private static String format(String prefix, String code, char check) {
        return prefix + "-" + code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8) + "-" + check;
    }
}
