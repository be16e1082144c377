package org.jianyan.commons;

/** The caller asks too often; later is fine. */
public final class TooManyRequests extends ProblemException {
    public TooManyRequests(String detail) {
        super(429, "too-many-requests", "Too many requests", detail);
    }
}
