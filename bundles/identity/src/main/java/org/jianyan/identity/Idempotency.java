package org.jianyan.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/** Makes a write safe to send again. */
@ProviderType
public interface Idempotency {
    /**
     * Runs a write once per caller and key, in one transaction with the note that it was done.
     *
     * @param key the client's {@code Idempotency-Key}; empty runs the write every time
     * @param request what is asked for; the same key with another request is refused
     * @param write does the work and returns the identifier of what it made
     * @return the identifier, also when the write was done by an earlier call
     * @throws org.jianyan.commons.Conflict if the key was used for another request
     */
    UUID once(Caller caller, Optional<String> key, Object request, Supplier<UUID> write);

    /**
     * Notes a write as done, in the running transaction, without looking whether it was done before: if it was, the
     * transaction fails, and nothing of it is kept. For many writes at once, of which hardly any was sent before.
     *
     * @param key as for {@link #once}
     * @param result identifier of what the write makes
     */
    void noteFirst(Caller caller, Optional<String> key, Object request, UUID result);
}
