package org.jianyan.consultation.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class BackgroundTest {
    private static final int STEPS = 4;
    private static final long WORK_MILLIS = 40;

    /** How long it rested between steps, in milliseconds; a busy machine makes that longer, never shorter. */
    private static List<Long> rests() throws InterruptedException {
        List<Long> rests = new CopyOnWriteArrayList<>();
        CountDownLatch done = new CountDownLatch(STEPS);
        long[] ended = {0};
        Background background = new Background(
                "test",
                () -> {
                    long now = System.nanoTime();
                    if (ended[0] != 0) {
                        rests.add(TimeUnit.NANOSECONDS.toMillis(now - ended[0]));
                    }
                    work();
                    ended[0] = System.nanoTime();
                    done.countDown();
                    return done.getCount() > 0;
                },
                () -> true,
                TimeUnit.MINUTES.toMillis(1));
        background.start();
        assertTrue(done.await(1, TimeUnit.MINUTES));
        background.close();
        return rests;
    }

    private static void work() {
        try {
            Thread.sleep(WORK_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void workShouldGiveWayWhileOthersAreBusy() throws InterruptedException {
        List<Long> rests = rests();
        assertTrue(rests.stream().allMatch(rest -> rest >= 3 * WORK_MILLIS), () -> "rested " + rests);
    }

    /** Derby interrupts whoever works with a database that it ends. */
    @Test
    void anInterruptShouldNotEndIt() throws InterruptedException {
        CountDownLatch steps = new CountDownLatch(3);
        Background background = new Background(
                "test",
                () -> {
                    steps.countDown();
                    Thread.currentThread().interrupt();
                    return false;
                },
                () -> false,
                1);
        background.start();
        assertTrue(steps.await(1, TimeUnit.MINUTES));
        background.close();
    }
}
