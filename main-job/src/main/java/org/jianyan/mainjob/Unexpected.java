package org.jianyan.mainjob;

/** A step did not have its expected result. */
public final class Unexpected extends RuntimeException {
    public Unexpected(String message) {
        super(message);
    }

    public Unexpected(String message, Throwable cause) {
        super(message, cause);
    }

    /** Goes on only if the condition holds. */
    public static void unless(boolean condition, String message) {
        if (!condition) {
            throw new Unexpected(message);
        }
    }
}
