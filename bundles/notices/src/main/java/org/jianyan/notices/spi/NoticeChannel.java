package org.jianyan.notices.spi;

import org.jianyan.commons.Title;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way of telling organisations what has happened, such as e-mail or an office's own messenger. Register one as a
 * Declarative Services component.
 *
 * <p>Channels are guests: they are called outside transactions, by several threads at once, bounded in time, and again if
 * they throw. The same notice may come twice; its identifier tells.
 */
@ConsumerType
public interface NoticeChannel {
    /** Unique on the platform; lower-case letters, digits and hyphens. */
    String id();

    Title title();

    /** Whether an address is one of this channel's, and may be used. */
    boolean accepts(String address);

    /** Whether the channel is set up to send. */
    default boolean isReady() {
        return true;
    }

    /** Whether each recipient has a secret by which its receiver knows that a notice is from this platform. */
    default boolean isSigned() {
        return false;
    }

    /**
     * Takes a notice to its destination; returns when it has arrived.
     *
     * @throws org.jianyan.outbox.Rejected if trying again is of no use
     * @throws Exception if it may succeed later
     */
    void deliver(NoticeMessage notice, Destination destination) throws Exception;
}
