package org.jianyan.identity.internal.person;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jianyan.identity.person.PersonalDataKeeper;
import org.jianyan.identity.person.PersonalDataKind;
import org.jianyan.identity.person.RetentionPeriods;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes, in the background, what has been kept long enough. */
@Component(service = Retention.class, immediate = true, configurationPid = "org.jianyan.retention")
public final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int BATCH = 200;

    private final RetentionPeriods periods;
    private final Set<PersonalDataKeeper> domains = new CopyOnWriteArraySet<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "jianyan-retention");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public Retention(@Reference RetentionPeriods periods, RetentionConfig config) {
        this.periods = periods;
        clock.scheduleWithFixedDelay(() -> expire(Instant.now()), 1, config.check_minutes(), TimeUnit.MINUTES);
    }

    /** What is being deleted ends: an interrupted Derby would have to be started again. */
    @Deactivate
    public void close() throws InterruptedException {
        domains.clear();
        clock.shutdown();
        clock.awaitTermination(10, TimeUnit.SECONDS);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(PersonalDataKeeper domain) {
        domains.add(domain);
    }

    public void remove(PersonalDataKeeper domain) {
        domains.remove(domain);
    }

    Set<PersonalDataKeeper> domains() {
        return domains;
    }

    /** @return how many records were deleted */
    public int expire(Instant now) {
        int deleted = 0;
        for (PersonalDataKeeper domain : domains) {
            for (PersonalDataKind kind : domain.kinds()) {
                if (periods.days(kind) > 0) {
                    deleted += expire(domain, kind, now.minus(Duration.ofDays(periods.days(kind))));
                }
            }
        }
        return deleted;
    }

    /** One domain that fails holds up no other. */
    private int expire(PersonalDataKeeper domain, PersonalDataKind kind, Instant before) {
        int deleted = 0;
        try {
            int last = BATCH;
            while (last == BATCH && domains.contains(domain)) {
                last = domain.expire(kind, before, BATCH);
                deleted += last;
            }
            if (deleted > 0) {
                LOG.info("deleted {} records of {}, kept longer than {} days", deleted, kind, periods.days(kind));
            }
        } catch (RuntimeException e) {
            LOG.warn("cannot delete what was kept long enough of {}; tried again later", kind, e);
        }
        return deleted;
    }
}
