package org.jianyan.extensions;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * An extension that is installed.
 *
 * @param name the bundle's symbolic name
 * @param version the one that is meant to run
 * @param versions all that were ever installed, oldest first; each can be brought back
 * @param scope code of the organisation whose it is, with all below it; empty for the whole city
 * @param offers what it offers on this node, each as kind and id, for example {@code CollectionMethod hotline-log}
 * @param problem why it does not run on this node as it should, or what of it is set aside after failures; empty if all is well
 * @param signer whose signature the version has, by subject; empty if it came unsigned, in development mode
 * @param sha256 of the version's jar, in hexadecimal
 */
public record Extension(
        String name,
        String version,
        List<String> versions,
        String scope,
        ExtensionState state,
        List<String> offers,
        String problem,
        String signer,
        String sha256,
        String changedBy,
        OffsetDateTime changedAt) {
    public Extension {
        versions = List.copyOf(versions);
        offers = List.copyOf(offers);
    }
}
