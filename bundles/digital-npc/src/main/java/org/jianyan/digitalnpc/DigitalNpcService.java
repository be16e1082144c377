package org.jianyan.digitalnpc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.jianyan.outbox.MessageState;
import org.jianyan.outbox.OutboxMessage;
import org.osgi.annotation.versioning.ProviderType;

/** The exchange with the digital People's Congress, as people look after it. */
@ProviderType
public interface DigitalNpcService {
    DigitalNpcStatus status(Caller caller);

    Page<Exchange> exchanges(Caller caller, PageRequest page);

    Page<InboxMessage> inbox(Caller caller, Optional<InboxMessage.State> state, PageRequest page);

    Page<OutboxMessage> outbox(Caller caller, Optional<MessageState> state, PageRequest page);

    /** The message as it came in or goes out. */
    byte[] content(Caller caller, UUID id);

    /** Works on a message again, in or out, that was given up. */
    void retry(Caller caller, UUID id);

    /** The names of the published JSON Schemas. */
    List<String> schemas();

    /** A JSON Schema 2020-12, for everybody. */
    String schema(String name);
}
