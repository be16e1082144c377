package org.jianyan.identity.access;

import java.util.List;
import java.util.UUID;
import org.jianyan.commons.Origin;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Token;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Signing in by OpenID Connect with a provider that the organisation has. The provider says who somebody is, the platform
 * what they may: an identity counts only for the account that it was bound to by its owner, whatever names it brings along.
 *
 * @see IdentityProvider
 */
@ProviderType
public interface IdentityProviderService {
    /**
     * The providers that are configured; at present one at most.
     *
     * @throws org.jianyan.commons.Unavailable if it cannot be reached
     */
    List<IdentityProvider> providers();

    /**
     * Signs in.
     *
     * @param secondFactor a code of the account's own second factor, needed if it has one and the provider asked for none
     * @throws org.jianyan.commons.Unauthenticated if the code is refused, what comes for it is not genuine, or the identity is
     *     bound to no account
     * @throws org.jianyan.commons.Unavailable if the provider cannot be reached
     */
    Token signIn(ProvidedCode code, String secondFactor, Origin origin);

    /**
     * Binds an identity to the account of an invitation, which needs no password here then, and signs in.
     *
     * @param invitation its code
     */
    Token accept(String invitation, ProvidedCode code, Origin origin);

    /**
     * Binds an identity to one's own account.
     *
     * @param password once more
     * @throws org.jianyan.commons.Conflict if it is bound already
     */
    BoundIdentity bind(Caller caller, String password, ProvidedCode code);

    /** Those bound to one's own account. */
    List<BoundIdentity> own(Caller caller);

    /**
     * Takes one's own away.
     *
     * @throws org.jianyan.commons.Conflict if there would be nothing left to sign in by
     */
    void unbind(Caller caller, UUID id);
}
