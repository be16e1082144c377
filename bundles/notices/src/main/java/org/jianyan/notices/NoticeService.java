package org.jianyan.notices;

import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.jianyan.outbox.MessageState;
import org.jianyan.outbox.OutboxMessage;
import org.osgi.annotation.versioning.ProviderType;

/** The notices that were sent, wait or were given up. */
@ProviderType
public interface NoticeService {
    Page<OutboxMessage> list(Caller caller, Optional<MessageState> state, PageRequest page);

    /** Sends a notice that was given up again. */
    OutboxMessage retry(Caller caller, UUID id);
}
