package org.jianyan.publicity;

import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.jianyan.outbox.MessageState;
import org.jianyan.outbox.OutboxMessage;
import org.osgi.annotation.versioning.ProviderType;

/** What was sent out, what waits, and what was given up. */
@ProviderType
public interface DispatchService {
    Page<OutboxMessage> list(Caller caller, Optional<MessageState> state, PageRequest page);

    /** Sends a message that was given up again. */
    OutboxMessage retry(Caller caller, UUID id);
}
