package org.jianyan.commons;

/** The caller must sign in first, or the credentials are wrong. */
public final class Unauthenticated extends ProblemException {
    public Unauthenticated(String detail) {
        super(401, "unauthenticated", "Sign-in required", detail);
    }
}
