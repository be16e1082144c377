package org.jianyan.commons;

/** A part that is needed does not answer at present; the input was not taken. */
public final class Unavailable extends ProblemException {
    public Unavailable(String detail) {
        super(503, "unavailable", "Unavailable", detail);
    }
}
