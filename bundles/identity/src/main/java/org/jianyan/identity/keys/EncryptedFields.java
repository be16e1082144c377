package org.jianyan.identity.keys;

import org.osgi.annotation.versioning.ConsumerType;

/** A domain's encrypted values, registered as a service: they are brought under the present key in the background. */
@ConsumerType
public interface EncryptedFields {
    /** What they are, for the log and for administrators, such as a table's name. */
    String name();

    /**
     * Brings some values under the present key, in a transaction of its own.
     *
     * @param limit at most so many rows
     * @return how many rows were changed; fewer than the limit says that none is left
     */
    int reencrypt(int limit);
}
