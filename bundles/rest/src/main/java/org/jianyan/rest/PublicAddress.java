package org.jianyan.rest;

import org.osgi.annotation.versioning.ProviderType;

/** Where the public reaches this server: links in messages and feeds begin with it. */
@ProviderType
public interface PublicAddress {
    /**
     * The address of something on this server.
     *
     * @param path beginning with a slash, for example {@code /api/v1/consultations}
     */
    String of(String path);
}
