package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.hibernate.SessionFactory;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.internal.Arrival;
import org.jianyan.consultation.internal.ConsultationConfig;
import org.jianyan.consultation.internal.GroupCommit;
import org.jianyan.consultation.internal.Ledger;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Submissions that are kept together when their commit fails, or is not confirmed. */
final class GroupCommitTest {
    private static final Caller LIAISON = Samples.caller(Role.LIAISON_OFFICER, "/320400/320402/320402-01/");

    private static final long PATIENCE_SECONDS = 90;

    private final Consultation consultation = Samples.consultation();
    private final Troubled jpa = new Troubled();
    private SessionFactory sessions;
    private GroupCommit commits;

    private void begin(TestDatabase database) {
        sessions = Samples.sessions(database.migrated());
        jpa.well = new SessionTemplate(sessions);
        jpa.well.tx(em -> new ConsultationStore(em).add(consultation, List.of()));
        commits = new GroupCommit(
                jpa, new NoKeys(), new Ledger(jpa.well, null, new NoAudit(), Defaults.of(ConsultationConfig.class)));
    }

    @AfterEach
    void end() throws InterruptedException {
        commits.close();
        sessions.close();
    }

    /** Waits before the first commit until it may go on; in the second one what is together fails as it is told to. */
    private static final class Troubled implements JpaTemplate {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private JpaTemplate well;
        private volatile boolean isKeptBeforeItFails;
        private volatile int commits;

        @Override
        public void tx(TransactionType type, EmConsumer work) {
            txExpr(type, em -> {
                work.accept(em);
                return null;
            });
        }

        @Override
        public <R> R txExpr(TransactionType type, EmFunction<R> work) {
            if (type != TransactionType.Required) {
                return well.txExpr(type, work);
            }
            int commit = ++commits;
            if (commit == 1) {
                begun.countDown();
                await(goOn);
            }
            if (commit == 2) {
                if (isKeptBeforeItFails) {
                    well.txExpr(type, work);
                }
                throw new IllegalStateException("the database is gone");
            }
            return well.txExpr(type, work);
        }

        @Override
        public <R> R txExpr(EmFunction<R> work) {
            return well.txExpr(work);
        }

        @Override
        public void tx(EmConsumer work) {
            well.tx(work);
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The answer to what is handed in, once it waits for it or has it. */
    private FutureTask<UUID> handIn(Arrival arrival) throws InterruptedException {
        FutureTask<UUID> answer =
                new FutureTask<>(() -> commits.keep(LIAISON, Optional.empty(), arrival.id(), arrival));
        Thread client = new Thread(answer);
        client.setDaemon(true);
        client.start();
        while (client.getState() != Thread.State.TIMED_WAITING && !answer.isDone()) {
            Thread.sleep(1);
        }
        return answer;
    }

    /** Two behind one that is being kept; each must be answered with what it handed in. */
    private void handInThree(boolean isKeptBeforeItFails) throws Exception {
        jpa.isKeptBeforeItFails = isKeptBeforeItFails;
        List<UUID> expected = new ArrayList<>();
        List<FutureTask<UUID>> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Arrival arrival = LedgerCase.arrival(consultation);
            expected.add(arrival.id());
            answers.add(handIn(arrival));
            assertTrue(jpa.begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
        jpa.goOn.countDown();
        List<UUID> kept = new ArrayList<>();
        for (FutureTask<UUID> answer : answers) {
            kept.add(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
        assertEquals(expected, kept);
    }

    private long submissions() {
        return jpa.well.txExpr(em -> em.createQuery("select count(s) from SubmissionEntity s", Long.class)
                .getSingleResult());
    }

    @ParameterizedTest
    @EnumSource
    void whatFailedTogetherShouldBeKeptOneByOne(TestDatabase database) throws Exception {
        begin(database);
        handInThree(false);
        assertEquals(3, submissions());
        assertEquals(4, jpa.commits);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasKeptWithoutConfirmationShouldBeAcknowledgedOnce(TestDatabase database) throws Exception {
        begin(database);
        handInThree(true);
        assertEquals(3, submissions());
        assertEquals(2, jpa.commits);
    }

    /** Derby interrupts whoever works with a database that it ends. */
    @ParameterizedTest
    @EnumSource
    void anInterruptShouldNotEndIt(TestDatabase database) throws Exception {
        begin(database);
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> "jianyan-group-commit".equals(thread.getName()))
                .forEach(Thread::interrupt);
        handInThree(false);
    }
}
