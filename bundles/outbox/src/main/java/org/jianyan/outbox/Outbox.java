package org.jianyan.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Messages that leave the platform. A message is written in the transaction of the act that causes it and sent
 * afterwards, with growing pauses between attempts, until it has arrived or is given up. Checks no rights: for domains,
 * which check their own.
 */
@ProviderType
public interface Outbox {
    /** Adds a message in the running transaction. Returns whether it is new. */
    boolean add(NewMessage message);

    /**
     * In the order of their making.
     *
     * @param scopes paths; those of organisations at and below them
     */
    Page<OutboxMessage> list(String queue, List<String> scopes, Optional<MessageState> state, PageRequest page);

    /** How many there are in each state, those in none left out. */
    Map<MessageState, Long> counts(String queue);

    /**
     * Sends a message that was given up again. One that is pending or has arrived stays as it is.
     *
     * @throws org.jianyan.commons.NotFound if the queue has no such message of an organisation at or below the scopes
     */
    OutboxMessage retry(String queue, List<String> scopes, UUID id);

    /**
     * The bytes of a message.
     *
     * @throws org.jianyan.commons.NotFound if there is none, or they were deleted
     */
    byte[] payload(String queue, UUID id);

    /**
     * Deletes, in the running transaction, the bytes of messages that have arrived; what their digest is stays.
     *
     * @param keyPrefix how their keys begin
     */
    void forget(String queue, String keyPrefix);
}
