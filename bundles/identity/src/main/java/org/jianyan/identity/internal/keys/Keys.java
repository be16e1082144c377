package org.jianyan.identity.internal.keys;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.keys.DataKey;
import org.jianyan.identity.keys.EncryptedFields;
import org.jianyan.identity.keys.KeyService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rotates keys, and brings what is encrypted, or should be, under the present one: at each start and each rotation. */
@Component(immediate = true)
public final class Keys implements KeyService {
    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
    private static final int BATCH = 200;

    private final DataKeys keys;
    private final Audit audit;
    private final Set<EncryptedFields> fields = new CopyOnWriteArraySet<>();
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "jianyan-reencryption");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public Keys(@Reference DataKeys keys, @Reference Audit audit) {
        this.keys = keys;
        this.audit = audit;
    }

    /** The batch under way ends; what is left is done at the next start. */
    @Deactivate
    void close() throws InterruptedException {
        fields.clear();
        background.shutdown();
        background.awaitTermination(10, TimeUnit.SECONDS);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addFields(EncryptedFields added) {
        fields.add(added);
        background.execute(() -> reencrypt(added));
    }

    void removeFields(EncryptedFields removed) {
        fields.remove(removed);
    }

    private void reencrypt(EncryptedFields those) {
        try {
            int changed = BATCH;
            long total = 0;
            while (changed >= BATCH
                    && fields.contains(those)
                    && !Thread.currentThread().isInterrupted()) {
                changed = those.reencrypt(BATCH);
                total += changed;
            }
            if (total > 0) {
                LOG.info("encrypted {} rows of {} under the present key", total, those.name());
            }
        } catch (RuntimeException e) {
            LOG.error("cannot encrypt {} under the present key; tried again at the next start", those.name(), e);
        }
    }

    @Override
    public List<DataKey> list(Caller caller) {
        return keys.list(caller);
    }

    @Override
    public DataKey rotate(Caller caller, String algorithm) {
        DataKey key = keys.rotate(caller, algorithm);
        audit.record(caller, Action.KEY_ROTATE, "key " + key.id() + " " + key.algorithm());
        fields.forEach(each -> background.execute(() -> reencrypt(each)));
        return key;
    }
}
