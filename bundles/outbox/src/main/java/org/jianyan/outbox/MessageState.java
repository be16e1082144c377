package org.jianyan.outbox;

/** Where a message stands. */
public enum MessageState {
    PENDING,
    /** Its arrival was acknowledged. */
    SENT,
    /** Given up; a person may send it again. */
    DEAD
}
