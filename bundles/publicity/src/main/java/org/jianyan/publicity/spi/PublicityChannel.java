package org.jianyan.publicity.spi;

import org.jianyan.commons.Title;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way of making published campaigns known, such as e-mail or an office's WeChat account. Register one as a Declarative
 * Services component.
 *
 * <p>Channels are guests: they are called outside transactions, by several threads at once, bounded in time, and again
 * if they throw. The same notice may come twice; its identifier tells.
 */
@ConsumerType
public interface PublicityChannel {
    /** Unique on the platform; lower-case letters, digits and hyphens. */
    String id();

    Title title();

    /** Whether the channel reaches subscribers one by one; otherwise it publishes a notice once, for all. */
    boolean isAddressed();

    /** Whether an address is one of this channel's. */
    default boolean accepts(String address) {
        return false;
    }

    /** Whether the channel is set up to send. */
    default boolean isReady() {
        return true;
    }

    /**
     * Takes a notice to an address, or to all if the channel is not addressed; returns when it is delivered.
     *
     * @param address empty if the channel is not addressed
     * @throws org.jianyan.outbox.Rejected if trying again is of no use
     * @throws Exception if it may succeed later
     */
    void deliver(Notice notice, String address) throws Exception;
}
