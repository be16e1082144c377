package org.jianyan.identity.keys;

import java.util.List;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The keys that encrypt fields. */
@ProviderType
public interface KeyService {
    /** The keys, without themselves, oldest first. */
    List<DataKey> list(Caller caller);

    /**
     * Adds a key, under which everything is encrypted from now on; what is encrypted already follows in the background.
     *
     * @param algorithm {@code AES} or {@code SM4}
     */
    DataKey rotate(Caller caller, String algorithm);
}
