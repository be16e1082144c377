package org.jianyan.commons;

import java.security.Principal;

/** Tells who calls. The principal carries what the services need to check rights. */
public interface Authenticator {
    /**
     * As {@link #byToken(String, Origin)}, from somewhere not known.
     *
     * @throws Unauthenticated if the token is not ours, altered or expired, or its session was ended
     */
    Principal byToken(String token);

    /**
     * As {@link #byPassword(String, String, Origin)}, from somewhere not known.
     *
     * @throws Unauthenticated if name and password do not belong together, or the account is locked
     */
    Principal byPassword(String name, String password);

    /**
     * Who calls by a token.
     *
     * @param token a session's token, or a service account's key
     * @param origin where from, for the audit
     * @throws Unauthenticated if the token is not ours, altered or expired, or its session was ended
     */
    default Principal byToken(String token, Origin origin) {
        return byToken(token);
    }

    /**
     * Who calls by name and password.
     *
     * @param password of an account with a second factor, with the six digits behind it; or a service account's key
     * @param origin where from, for the audit
     * @throws Unauthenticated if name and password do not belong together, or the account is locked
     */
    default Principal byPassword(String name, String password, Origin origin) {
        return byPassword(name, password);
    }
}
