package org.jianyan.identity.access;

import java.util.List;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** One's own second factor: codes of six digits that change each 30 seconds (TOTP, RFC 6238, HMAC-SHA1). */
@ProviderType
public interface SecondFactorService {
    /**
     * Makes a secret for the person's authenticator. It is asked for only when {@link #confirm} has seen a code of it.
     *
     * @param password once more
     * @throws org.jianyan.commons.Conflict if there is a second factor already
     */
    Enrolment begin(Caller caller, String password);

    /**
     * Sets the second factor into force.
     *
     * @return codes to sign in with if the authenticator is lost, each once; shown this once
     */
    List<String> confirm(Caller caller, String code);

    /**
     * Takes it away.
     *
     * @param code of the authenticator, or one of the codes to recover with
     */
    void remove(Caller caller, String code);

    /**
     * What an authenticator needs.
     *
     * @param secret in Base32, to be typed
     * @param uri {@code otpauth://…}, to be drawn as a QR code
     */
    record Enrolment(String secret, String uri) {}
}
