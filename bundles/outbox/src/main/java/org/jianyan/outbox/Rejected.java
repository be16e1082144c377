package org.jianyan.outbox;

/** The receiver refuses a message for good. */
public final class Rejected extends Exception {
    public Rejected(String reason) {
        super(reason);
    }
}
