package org.jianyan.outbox.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.outbox.Carrier;
import org.jianyan.outbox.OutboxMessage;
import org.jianyan.outbox.Rejected;
import org.jianyan.outbox.internal.jpa.MessageStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due. A node claims a message before it sends it, for the time of a lease: when a node dies, another one
 * goes on after the lease has run out.
 */
@Component(service = Dispatcher.class, immediate = true, configurationPid = "org.jianyan.outbox")
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BATCH = 50;

    private final JpaTemplate jpa;
    private final OutboxConfig config;
    private final Map<String, Carrier> carriers = new ConcurrentHashMap<>();
    private final Set<java.util.UUID> inFlight = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(task -> thread(task, "poll"));
    /** Those of each queue: a server that does not answer holds nobody else's messages up. */
    private final Map<String, ExecutorService> senders = new ConcurrentHashMap<>();

    @Activate
    public Dispatcher(@Reference(target = "(osgi.unit.name=outbox)") JpaTemplate jpa, OutboxConfig config) {
        this.jpa = jpa;
        this.config = config;
        clock.scheduleWithFixedDelay(this::poll, config.poll_millis(), config.poll_millis(), TimeUnit.MILLISECONDS);
    }

    private ExecutorService senders(String queue) {
        return Executors.newFixedThreadPool(config.threads(), task -> thread(task, "send-" + queue));
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, "jianyan-outbox-" + name);
        thread.setDaemon(true);
        return thread;
    }

    @Deactivate
    public void close() {
        clock.shutdownNow();
        senders.values().forEach(ExecutorService::shutdownNow);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindCarrier(Carrier carrier) {
        carriers.put(carrier.queue(), carrier);
    }

    public void unbindCarrier(Carrier carrier) {
        carriers.remove(carrier.queue(), carrier);
    }

    private void poll() {
        try {
            carriers.keySet().forEach(this::poll);
        } catch (RuntimeException e) {
            LOG.warn("cannot look for messages that are due", e);
        }
    }

    private void poll(String queue) {
        List<OutboxMessage> due = jpa.txExpr(
                TransactionType.Supports, em -> new MessageStore(em).due(List.of(queue), Instant.now(), BATCH));
        due.stream().filter(message -> inFlight.add(message.id())).forEach(this::submit);
    }

    private void submit(OutboxMessage message) {
        senders.computeIfAbsent(message.queue(), this::senders).execute(() -> {
            try {
                Instant lease = Instant.now().plusMillis(config.lease_millis());
                boolean claimed = jpa.txExpr(
                        TransactionType.Required, em -> new MessageStore(em).claim(message.id(), Instant.now(), lease));
                if (claimed) {
                    send(message);
                }
            } catch (RuntimeException e) {
                LOG.warn("message {} of {} stays for its next attempt", message.id(), message.queue(), e);
            } finally {
                inFlight.remove(message.id());
            }
        });
    }

    private void send(OutboxMessage message) {
        Carrier carrier = carriers.get(message.queue());
        if (carrier == null) {
            return;
        }
        try {
            byte[] payload = jpa.txExpr(
                            TransactionType.Supports, em -> new MessageStore(em).payload(message.queue(), message.id()))
                    .orElseThrow();
            carrier.carry(message, payload);
            jpa.tx(TransactionType.Required, em -> new MessageStore(em).sent(message.id(), Instant.now()));
        } catch (Rejected e) {
            fail(message, "refused: " + e.getMessage(), true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError e) {
            fail(message, e.toString(), message.attempts() + 1 >= config.attempts());
        }
    }

    private void fail(OutboxMessage message, String error, boolean forGood) {
        Instant next = Instant.now().plus(pause(message.attempts()));
        jpa.tx(TransactionType.Required, em -> new MessageStore(em).failed(message.id(), error, forGood, next));
        LOG.warn(
                "message {} of {} did not arrive at attempt {}{}: {}",
                message.id(),
                message.queue(),
                message.attempts() + 1,
                forGood ? ", given up" : "",
                error);
    }

    /** Doubles from attempt to attempt, with a fifth of chance so that many messages do not come back at once. */
    private Duration pause(int attempts) {
        double pause = Math.min(
                config.longest_pause_millis(), config.first_pause_millis() * Math.pow(2, Math.min(attempts, 40)));
        return Duration.ofMillis((long) (pause * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
