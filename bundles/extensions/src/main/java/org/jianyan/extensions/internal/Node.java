package org.jianyan.extensions.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.Unavailable;
import org.jianyan.extensions.ExtensionState;
import org.jianyan.extensions.internal.jpa.ExtensionEntity;
import org.jianyan.extensions.internal.jpa.ExtensionStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has this node run what the database says: after a start, after a change on another node, after a bundle went astray. */
@Component(service = Node.class, configurationPid = "org.jianyan.extensions")
public final class Node {
    private static final Logger LOG = LoggerFactory.getLogger(Node.class);
    private static final long PATIENCE_SECONDS = 60;
    /** What cannot run is tried again that often, or when something changes. */
    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final JpaTemplate jpa;
    private final RunningExtensions running;
    private final Admitted admitted;
    private final boolean isDevelopmentMode;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, String> problems = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "jianyan-extensions");
        thread.setDaemon(true);
        return thread;
    });
    private long seen = -1;
    private long triedAt;
    private boolean isFailing;

    @Activate
    public Node(
            @Reference(target = "(osgi.unit.name=extensions)") JpaTemplate jpa,
            @Reference RunningExtensions running,
            @Reference Admitted admitted,
            ExtensionsConfig config) {
        this.jpa = jpa;
        this.running = running;
        this.admitted = admitted;
        isDevelopmentMode = config.development_mode();
        clock.scheduleWithFixedDelay(this::look, 0, config.look_millis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        clock.shutdownNow();
    }

    /** Why an extension does not run here as it should; empty if it does. */
    String problem(String name) {
        return problems.getOrDefault(name, "");
    }

    private void look() {
        try {
            long revision = jpa.txExpr(TransactionType.Supports, em -> new ExtensionStore(em).revision());
            boolean isToBeTriedAgain = !problems.isEmpty() && System.nanoTime() - triedAt > AGAIN_NANOS;
            if (revision != seen || isToBeTriedAgain || isAstray()) {
                reconcile();
            }
            isFailing = false;
        } catch (RuntimeException | Error e) {
            if (!isFailing) {
                LOG.warn("extensions cannot be looked after; it is tried again", e);
            }
            isFailing = true;
        }
    }

    private boolean isAstray() {
        return admitted.names().stream()
                .anyMatch(name ->
                        admitted.find(name).filter(one -> !one.isActive()).isPresent());
    }

    /** What is done to extensions on this node is done by one at a time. */
    <T> T alone(Supplier<T> work) {
        boolean isMine = false;
        try {
            isMine = lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!isMine) {
                throw new Unavailable("另一个扩展正在安装，请稍后再试");
            }
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("服务器正在关闭");
        } finally {
            if (isMine) {
                lock.unlock();
            }
        }
    }

    /** Makes the framework agree with the database. */
    void reconcile() {
        alone(() -> {
            record Wanted(
                    long revision, List<ExtensionEntity> extensions, List<ExtensionStore.StoredVersion> versions) {}
            Wanted wanted = jpa.txExpr(TransactionType.Required, em -> {
                ExtensionStore store = new ExtensionStore(em);
                return new Wanted(store.revision(), store.list(), store.versions());
            });
            Map<String, ExtensionEntity> enabled = new HashMap<>();
            wanted.extensions().stream()
                    .filter(extension -> extension.state() == ExtensionState.ENABLED)
                    .forEach(extension -> enabled.put(extension.name(), extension));
            admitted.names().stream().filter(name -> !enabled.containsKey(name)).forEach(running::withdraw);
            problems.keySet().retainAll(enabled.keySet());
            wanted.versions().stream()
                    .filter(version -> enabled.containsKey(version.name())
                            && enabled.get(version.name()).version().equals(version.version()))
                    .forEach(version -> run(enabled.get(version.name()), version));
            if (problems.isEmpty()) {
                running.sweep();
            }
            seen = wanted.revision();
            triedAt = System.nanoTime();
            return null;
        });
    }

    private void run(ExtensionEntity extension, ExtensionStore.StoredVersion version) {
        String name = extension.name();
        boolean isRunning = admitted.find(name)
                .filter(one -> one.isActive() && one.version().equals(version.version()))
                .isPresent();
        if (isRunning) {
            admitted.rescope(name, extension.scopePath());
            problems.remove(name);
            return;
        }
        try {
            if (version.publisherId() == null && !isDevelopmentMode) {
                throw new RunningExtensions.Refused("没有签名，本节点不在开发模式");
            }
            byte[] jar = jpa.txExpr(TransactionType.Supports, em -> new ExtensionStore(em).jar(version.id()));
            if (!Sha256.hex(jar).equals(version.sha256())) {
                throw new RunningExtensions.Refused("数据库中的 jar 与安装时的摘要不符");
            }
            running.admit(name, running.tryOut(name, version.version(), version.sha256(), extension.scopePath(), jar));
            problems.remove(name);
        } catch (RunningExtensions.Refused | Unavailable e) {
            if (!e.getMessage().equals(problems.put(name, e.getMessage()))) {
                LOG.warn("extension {} {} does not run here: {}", name, version.version(), e.getMessage());
            }
        }
    }
}
