package org.jianyan.identity;

import javax.security.auth.Subject;

/** Who typed the command that runs in this thread. */
public final class ConsoleCaller {
    private ConsoleCaller() {}

    /**
     * The account signed in over SSH; at the server's own terminal, where nobody signs in, an administrator of the
     * platform.
     */
    @SuppressWarnings("removal")
    public static Caller current() {
        Subject subject = Subject.getSubject(java.security.AccessController.getContext());
        if (subject == null) {
            return Caller.PUBLIC;
        }
        return subject.getPrincipals(Caller.class).stream().findFirst().orElseGet(() -> Caller.local("console"));
    }
}
