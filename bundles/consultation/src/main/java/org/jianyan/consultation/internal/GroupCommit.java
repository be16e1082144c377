package org.jianyan.consultation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Unavailable;
import org.jianyan.consultation.internal.jpa.SubmissionStore;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Idempotency;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what many requests hand in by one durable commit: whatever waits while one commit is under way goes into the next
 * one. A request is answered only after its commit. If a commit fails, each submission of it is tried by itself, so that
 * one that cannot be kept, or was kept before, does not take others with it. No more requests wait than the queue holds; others are refused.
 */
@Component(service = GroupCommit.class)
public final class GroupCommit {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int WAITING = 2000;
    private static final int TOGETHER = 256;
    private static final long PATIENCE_SECONDS = 60;

    private final JpaTemplate jpa;
    private final Idempotency idempotency;
    private final Ledger ledger;
    private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread writer;
    private volatile boolean isOpen = true;

    private record Pending(
            Caller caller, Optional<String> key, Object request, Arrival arrival, CompletableFuture<UUID> kept) {}

    @Activate
    public GroupCommit(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Idempotency idempotency,
            @Reference Ledger ledger) {
        this.jpa = jpa;
        this.idempotency = idempotency;
        this.ledger = ledger;
        writer = new Thread(this::write, "jianyan-group-commit");
        writer.setDaemon(true);
        writer.start();
    }

    /** What was taken is still written; nothing more is taken. */
    @Deactivate
    public void close() throws InterruptedException {
        isOpen = false;
        writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    }

    /**
     * Keeps a submission, once for each caller and key. One with files is committed by itself: others are not to wait for
     * them.
     *
     * @return the identifier of what was kept: another one than the arrival's if the key had been used before
     * @throws Unavailable if too many wait, or the database does not answer
     */
    public UUID keep(Caller caller, Optional<String> key, Object request, Arrival arrival) {
        Pending pending = new Pending(caller, key, request, arrival, new CompletableFuture<>());
        if (!arrival.files().isEmpty()) {
            return commit(List.of(pending)).get(0);
        }
        if (!isOpen || !queue.offer(pending)) {
            throw new Unavailable("同时提交的人太多，内容未提交，请稍后再试");
        }
        try {
            return pending.kept().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new Unavailable("数据库没有响应，不能确定内容是否已经提交；请用同一个 Idempotency-Key 重试，不会重复提交");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("服务器正在关闭，不能确定内容是否已经提交");
        }
    }

    private void write() {
        List<Pending> together = new ArrayList<>();
        while (isOpen || !queue.isEmpty()) {
            try {
                Pending first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    // an interrupt that came together with it must not fail its commit
                    Thread.interrupted();
                    together.add(first);
                    queue.drainTo(together, TOGETHER - 1);
                    write(together);
                    together.clear();
                }
            } catch (InterruptedException e) {
                // not from us: Derby interrupts whoever works with a database that it ends
                LOG.debug("interrupted", e);
            }
        }
    }

    private void write(List<Pending> together) {
        try {
            List<UUID> kept = commit(together);
            for (int i = 0; i < together.size(); i++) {
                together.get(i).kept().complete(kept.get(i));
            }
        } catch (RuntimeException | Error e) {
            if (together.size() == 1) {
                together.get(0).kept().completeExceptionally(e);
            } else {
                LOG.debug("{} submissions could not be kept together", together.size(), e);
                together.forEach(this::writeAgain);
            }
        }
    }

    /** By itself, unless it was kept although the commit was not confirmed. */
    private void writeAgain(Pending pending) {
        try {
            UUID id = pending.arrival().id();
            if (jpa.txExpr(
                    TransactionType.Supports,
                    em -> new SubmissionStore(em).submission(id).isPresent())) {
                pending.kept().complete(id);
            } else {
                write(List.of(pending));
            }
        } catch (RuntimeException | Error e) {
            pending.kept().completeExceptionally(e);
        }
    }

    private List<UUID> commit(List<Pending> together) {
        if (together.size() == 1) {
            Pending only = together.get(0);
            return List.of(idempotency.once(only.caller(), only.key(), only.request(), () -> {
                jpa.tx(TransactionType.Required, em -> ledger.keep(em, List.of(only.arrival())));
                return only.arrival().id();
            }));
        }
        jpa.tx(TransactionType.Required, em -> {
            ledger.keep(em, together.stream().map(Pending::arrival).toList());
            together.forEach(pending -> idempotency.noteFirst(
                    pending.caller(),
                    pending.key(),
                    pending.request(),
                    pending.arrival().id()));
        });
        return together.stream().map(pending -> pending.arrival().id()).toList();
    }
}
