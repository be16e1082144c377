package org.jianyan.itests;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Idempotency;

/** Nobody sends a key. */
final class NoKeys implements Idempotency {
    @Override
    public UUID once(Caller caller, Optional<String> key, Object request, Supplier<UUID> write) {
        return write.get();
    }

    @Override
    public void noteFirst(Caller caller, Optional<String> key, Object request, UUID result) {}
}
