package org.jianyan.identity.access;

import java.util.List;

/**
 * Where people can sign in instead of by a password here (OpenID Connect 1.0, authorization code with PKCE). A client makes
 * {@code state}, {@code nonce} and {@code code_verifier} of its own, sends the browser to the endpoint, compares
 * {@code state} when it is back and hands the code in.
 *
 * @param title as people know it
 * @param authorizationEndpoint where to send the browser
 * @param redirectUris where the browser may come back to
 */
public record IdentityProvider(
        String issuer,
        String title,
        String authorizationEndpoint,
        String clientId,
        String scope,
        List<String> redirectUris) {
    public IdentityProvider {
        redirectUris = List.copyOf(redirectUris);
    }
}
