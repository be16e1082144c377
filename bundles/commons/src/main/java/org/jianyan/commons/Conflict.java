package org.jianyan.commons;

/** The request contradicts the present state. */
public final class Conflict extends ProblemException {
    public Conflict(String detail) {
        super(409, "conflict", "Conflict", detail);
    }
}
