package org.jianyan.identity.access;

import java.util.List;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Token;
import org.osgi.annotation.versioning.ProviderType;

/** Sessions seen and ended, each person's own; an administrator's those of the accounts in its scope. */
@ProviderType
public interface SessionService {
    /**
     * Those that have not ended, newest first.
     *
     * @param account whose; {@code null} for one's own
     * @throws org.jianyan.commons.NotFound if there is no such account in the caller's scope
     */
    List<Session> list(Caller caller, String account);

    /** Ends a session: its tokens are refused from now on. Ending it again changes nothing. */
    void end(Caller caller, UUID id);

    /**
     * A fresh token for the session that calls.
     *
     * @throws org.jianyan.commons.Unauthenticated if the session is as old as one may be
     * @throws org.jianyan.commons.Conflict if the caller did not come with a session's token
     */
    Token renew(Caller caller);
}
