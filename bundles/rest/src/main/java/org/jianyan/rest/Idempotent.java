package org.jianyan.rest;

/** The header by which a client makes a write safe to send again. */
public final class Idempotent {
    /** Any text of at most 100 characters that the client has not used for another write. */
    public static final String HEADER = "Idempotency-Key";

    private Idempotent() {}
}
