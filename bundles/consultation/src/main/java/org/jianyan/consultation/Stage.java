package org.jianyan.consultation;

/** Where a consultation stands. */
public enum Stage {
    OPEN,
    CLOSED
}
