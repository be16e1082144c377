package org.jianyan.identity.person;

/** Personal data with its middle hidden, so that its owner knows it and nobody else can use it. */
public final class Masked {
    /** Digits that stay readable at either end. */
    private static final int SHOWN = 3;

    private static final String HIDDEN = "*";

    private Masked() {}

    /** A telephone number; a short one is hidden whole. */
    public static String phone(String phone) {
        return phone.length() <= 2 * SHOWN
                ? HIDDEN.repeat(phone.length())
                : phone.substring(0, SHOWN)
                        + HIDDEN.repeat(phone.length() - 2 * SHOWN)
                        + phone.substring(phone.length() - SHOWN);
    }

    /** A name, of which the first character stays. */
    public static String name(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + HIDDEN.repeat(2);
    }

    /** An e-mail address, of which the first character and the domain stay. */
    public static String email(String email) {
        int at = email.indexOf('@');
        return at < 1 ? "" : email.charAt(0) + HIDDEN.repeat(SHOWN) + email.substring(at);
    }
}
