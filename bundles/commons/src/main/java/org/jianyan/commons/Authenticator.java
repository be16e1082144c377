package org.jianyan.commons;

import java.security.Principal;

/** Tells who calls. The principal carries what the services need to check rights. */
public interface Authenticator {
    /** @throws Unauthenticated if the token is not ours, altered or expired */
    Principal byToken(String token);

    /** @throws Unauthenticated if name and password do not belong together, or the account is locked */
    Principal byPassword(String name, String password);
}
