package org.jianyan.outbox;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Takes one queue's messages where they belong. Called outside transactions, by several threads at once, and possibly
 * again with a message that had arrived before: the receiver must know a message by its identifier.
 */
@ConsumerType
public interface Carrier {
    String queue();

    /**
     * Returns when the arrival is certain.
     *
     * @throws Rejected if trying again is of no use
     * @throws Exception if it may succeed later
     */
    void carry(OutboxMessage message, byte[] payload) throws Exception;
}
