package org.jianyan.consultation.internal.task;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.consultation.internal.Background;
import org.jianyan.consultation.internal.ConsultationConfig;
import org.jianyan.consultation.internal.jpa.TaskStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Watches when contact points' reports are due: reminds before, records afterwards what is overdue. */
@Component(service = TaskWatch.class, configurationPid = "org.jianyan.consultation", immediate = true)
public final class TaskWatch {
    private final JpaTemplate jpa;
    private final Duration ahead;
    private final Background rounds;

    @Activate
    public TaskWatch(@Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa, ConsultationConfig config) {
        this.jpa = jpa;
        ahead = Duration.ofDays(config.task_remind_days());
        rounds = new Background(
                "task-watch",
                () -> {
                    look(Instant.now());
                    return false;
                },
                () -> false,
                TimeUnit.SECONDS.toMillis(config.task_watch_seconds()));
        rounds.start();
    }

    @Deactivate
    public void close() throws InterruptedException {
        rounds.close();
    }

    /** @return for how many tasks something was recorded */
    public int look(Instant now) {
        return jpa.txExpr(TransactionType.Required, em -> new TaskStore(em).recordDeadlines(now, now.plus(ahead)));
    }
}
