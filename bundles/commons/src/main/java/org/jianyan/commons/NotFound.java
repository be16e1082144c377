package org.jianyan.commons;

/** What was asked for does not exist, or not for this caller. */
public final class NotFound extends ProblemException {
    public NotFound(String detail) {
        super(404, "not-found", "Not found", detail);
    }
}
