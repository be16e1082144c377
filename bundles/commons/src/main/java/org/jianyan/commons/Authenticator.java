package org.jianyan.commons;

import java.security.Principal;

/** Tells who calls. The principal carries what the services need to check rights. */
public interface Authenticator {
    /**
     * @param token a session's token, or a service account's key
     * @throws Unauthenticated if the token is not ours, altered or expired, or its session was ended
     */
    Principal byToken(String token, Origin origin);

    /**
     * @param password of an account with a second factor, with the six digits behind it; or a service account's key
     * @throws Unauthenticated if name and password do not belong together, or the account is locked
     */
    Principal byPassword(String name, String password, Origin origin);
}
