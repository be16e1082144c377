package org.jianyan.identity.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.ProblemException;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Idempotency;
import org.jianyan.identity.internal.jpa.IdempotencyEntity;
import org.jianyan.identity.internal.jpa.IdentityStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class IdempotencyKeys implements Idempotency {
    private final JpaTemplate jpa;

    @Activate
    public IdempotencyKeys(@Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    @Override
    public UUID once(Caller caller, Optional<String> key, Object request, Supplier<UUID> write) {
        if (key.isEmpty()) {
            return jpa.txExpr(TransactionType.Required, em -> write.get());
        }
        String id = id(caller, key.get());
        String fingerprint = Sha256.hex(request.toString());
        try {
            return jpa.txExpr(TransactionType.Required, em -> {
                IdentityStore store = new IdentityStore(em);
                Optional<UUID> earlier = earlier(store, id, fingerprint);
                return earlier.orElseGet(() -> {
                    UUID result = write.get();
                    store.add(new IdempotencyEntity(id, fingerprint, result, Instant.now()));
                    return result;
                });
            });
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            return afterCollision(id, fingerprint, e);
        }
    }

    @Override
    public void noteFirst(Caller caller, Optional<String> key, Object request, UUID result) {
        key.ifPresent(given -> {
            IdempotencyEntity note =
                    new IdempotencyEntity(id(caller, given), Sha256.hex(request.toString()), result, Instant.now());
            jpa.tx(TransactionType.Mandatory, em -> new IdentityStore(em).add(note));
        });
    }

    private static String id(Caller caller, String key) {
        new Violations().text("Idempotency-Key", key, 100).throwIfAny();
        return Sha256.hex(caller.name() + "\n" + key);
    }

    /** If the same write went through beside this one, the key refused this one, and that one's result is the answer. */
    private UUID afterCollision(String id, String fingerprint, RuntimeException failure) {
        return jpa.txExpr(TransactionType.Supports, em -> earlier(new IdentityStore(em), id, fingerprint))
                .orElseThrow(() -> failure);
    }

    private static Optional<UUID> earlier(IdentityStore store, String id, String fingerprint) {
        return store.idempotency(id).map(found -> {
            if (!found.fingerprint().equals(fingerprint)) {
                throw new Conflict("这个 Idempotency-Key 已用于另一个请求，请换一个");
            }
            return found.resultId();
        });
    }
}
