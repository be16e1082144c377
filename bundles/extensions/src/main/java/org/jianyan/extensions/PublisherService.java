package org.jianyan.extensions;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Whose extensions are taken. */
@ProviderType
public interface PublisherService {
    /** All, revoked ones included, oldest first. */
    List<Publisher> list(Caller caller);

    /**
     * Trusts a certificate from now on. The same again changes nothing, unless it was revoked.
     *
     * @param certificate X.509, in PEM or DER
     * @throws org.jianyan.commons.ValidationException if it is none, or is not valid now
     * @throws org.jianyan.commons.Conflict if it was revoked
     */
    Publisher trust(Caller caller, InputStream certificate);

    /** Trusts it no more, for ever: extensions that are trusted by it are disabled. */
    Publisher revoke(Caller caller, UUID id, String reason);

    /** Whether unsigned extensions are taken on this node, which is for developers' machines alone. */
    boolean isDevelopmentMode();
}
