package org.jianyan.notices;

import org.osgi.annotation.versioning.ProviderType;

/** Tells organisations what has happened. For domains, which know whom it concerns; checks no rights. */
@ProviderType
public interface Notices {
    /**
     * Tells every recipient of these organisations who wants to hear of the topic. The messages are written in the running
     * transaction, and sent afterwards until they have arrived.
     */
    void tell(NewNotice notice);
}
