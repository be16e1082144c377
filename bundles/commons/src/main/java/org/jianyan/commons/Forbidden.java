package org.jianyan.commons;

/** The caller is known and may not do this. */
public final class Forbidden extends ProblemException {
    public Forbidden(String detail) {
        super(403, "forbidden", "Forbidden", detail);
    }
}
