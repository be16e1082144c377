package org.jianyan.identity;

import java.util.List;
import java.util.UUID;
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
        return subject.getPrincipals(Caller.class).stream()
                .findFirst()
                .orElseGet(() -> new Caller(
                        new UUID(0, 0), "console", List.of(new Grant(Role.ADMINISTRATOR, new UUID(0, 0), "/"))));
    }
}
