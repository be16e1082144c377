package org.jianyan.digitalnpc.spi;

import java.util.List;
import org.jianyan.commons.Title;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to another platform. Register one as a Declarative Services component.
 *
 * <p>Gateways are called outside transactions, by several threads at once, and again after a failure: a message may be
 * sent twice, and a task may be received twice.
 */
@ConsumerType
public interface DigitalNpcGateway {
    /** Unique on the platform; lower-case letters, digits and hyphens. */
    String id();

    Title title();

    /** Whether the gateway is set up; one that is not is left alone. */
    boolean isReady();

    /**
     * Takes a message to the other side; returns when its arrival is certain.
     *
     * @throws org.jianyan.outbox.Rejected if the other side refuses it for good
     * @throws Exception if it may succeed later
     */
    void send(Envelope message) throws Exception;

    /** Tasks that were not acknowledged yet, oldest first, at most some. */
    List<Envelope> receive() throws Exception;

    /** Tells the other side that a task is kept. */
    void acknowledge(Envelope message) throws Exception;
}
