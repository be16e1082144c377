package org.jianyan.identity.internal.audit;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Sha256;
import org.jianyan.identity.AuditEntry;
import org.jianyan.identity.internal.jpa.AuditHeadEntity;
import org.jianyan.identity.internal.jpa.AuditStore;
import org.jianyan.identity.internal.jpa.PendingAuditEntity;
import org.jianyan.identity.keys.FieldEncryption;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Joins acts to the chain, in the background and behind the lock of the chain's end: the transaction of an act waits for no
 * other, and any node may join what any node did.
 */
@Component(service = AuditChain.class, immediate = true)
public final class AuditChain {
    static final String BEGINNING = "0".repeat(64);
    static final int BATCH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(AuditChain.class);
    private static final int SECONDS = 2;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

    private final JpaTemplate jpa;
    private final FieldEncryption encryption;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "jianyan-audit-chain");
        thread.setDaemon(true);
        return thread;
    });
    private boolean hasFailed;

    /**
     * The chain's end.
     *
     * @param isSealed whether one of the platform's keys sealed it
     */
    record Head(long position, String hash, boolean isSealed) {}

    @Activate
    public AuditChain(
            @Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa, @Reference FieldEncryption encryption) {
        this.jpa = jpa;
        this.encryption = encryption;
        clock.scheduleWithFixedDelay(this::joinInBackground, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** What is being joined ends: an interrupted Derby would have to be started again. */
    @Deactivate
    public void close() throws InterruptedException {
        clock.shutdown();
        clock.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void joinInBackground() {
        try {
            join();
            hasFailed = false;
        } catch (RuntimeException e) {
            if (!hasFailed) {
                LOG.warn("acts cannot be joined to the audit's chain for now: {}", e.toString());
            }
            hasFailed = true;
        }
    }

    /** Joins everything that was committed before this call. */
    void join() {
        int joined = BATCH;
        while (joined == BATCH) {
            joined = jpa.txExpr(TransactionType.RequiresNew, em -> {
                AuditStore store = new AuditStore(em);
                return store.hasPending() ? join(store, store.lockedHead()) : 0;
            });
        }
    }

    private int join(AuditStore store, AuditHeadEntity head) {
        List<PendingAuditEntity> acts = store.pending(BATCH);
        long position = head.position();
        String hash = head.hash();
        for (PendingAuditEntity act : acts) {
            position++;
            AuditEntry entry = act.toEntry(position, "");
            hash = hash(hash, entry);
            store.join(act, position, hash);
        }
        head.move(position, hash, encryption.seal(sealed(position, hash)));
        return acts.size();
    }

    Head head() {
        return jpa.txExpr(TransactionType.Supports, em -> {
            AuditHeadEntity head = new AuditStore(em).head();
            boolean isEmpty = head.position() == 0 && head.hash().equals(BEGINNING);
            return new Head(
                    head.position(),
                    head.hash(),
                    isEmpty || encryption.isSealOf(head.seal(), sealed(head.position(), head.hash())));
        });
    }

    private static String sealed(long position, String hash) {
        return "audit " + position + " " + hash;
    }

    /** As {@link AuditEntry} says. */
    static String hash(String previous, AuditEntry entry) {
        return Sha256.hex(String.join(
                        "\n",
                        previous,
                        Long.toString(entry.position()),
                        entry.id().toString(),
                        TIME.format(entry.at().withOffsetSameInstant(ZoneOffset.UTC)),
                        entry.account(),
                        entry.scope(),
                        entry.onBehalfOf(),
                        entry.address(),
                        entry.action(),
                        entry.object())
                .getBytes(StandardCharsets.UTF_8));
    }
}
