package org.jianyan.identity.access;

import org.jianyan.commons.Violations;

/**
 * What an identity provider gave the browser, and what the client began with.
 *
 * @param code the authorization code
 * @param codeVerifier of which the S256 challenge was sent
 * @param nonce that was sent
 * @param redirectUri that was sent
 */
public record ProvidedCode(String code, String codeVerifier, String nonce, String redirectUri) {
    private static final int MAX = 4_000;
    private static final String VERIFIER = "[A-Za-z0-9._~-]{43,128}";

    /** What is wrong with it. */
    public Violations faults() {
        return new Violations()
                .text("code", code, MAX)
                .require(
                        codeVerifier != null && codeVerifier.matches(VERIFIER),
                        "codeVerifier",
                        "code-verifier",
                        "应为 43 至 128 个字母、数字或 -._~（RFC 7636）")
                .text("nonce", nonce, MAX)
                .text("redirectUri", redirectUri, MAX);
    }
}
