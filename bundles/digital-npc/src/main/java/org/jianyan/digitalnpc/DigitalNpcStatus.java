package org.jianyan.digitalnpc;

import java.util.List;
import java.util.Map;
import org.jianyan.outbox.MessageState;

/** How the connector stands. */
public record DigitalNpcStatus(
        String organisationCode,
        List<Gateway> gateways,
        Map<InboxMessage.State, Long> inbox,
        Map<MessageState, Long> outbox) {
    public DigitalNpcStatus {
        gateways = List.copyOf(gateways);
        inbox = Map.copyOf(inbox);
        outbox = Map.copyOf(outbox);
    }

    /** @param lastError of the last look for tasks, {@code null} if it went well */
    public record Gateway(String id, String titleZh, boolean ready, String lastError) {}
}
