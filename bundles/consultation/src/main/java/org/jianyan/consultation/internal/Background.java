package org.jianyan.consultation.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats steps in a thread of its own, giving way to what people wait for. When a step fails it is tried again after some
 * seconds; what fails is logged once.
 */
public final class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 5_000;
    private static final int CLOSING_SECONDS = 30;
    /** While others are busy, it rests so many times as long as it worked. */
    private static final int GIVING_WAY = 4;

    private static final long LONGEST_REST_MILLIS = 5_000;

    private final BooleanSupplier step;
    private final BooleanSupplier isBusy;
    private final long pause;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * @param step returns whether there may be more to do
     * @param isBusy tells whether others need the processor
     * @param pause in milliseconds, when there is nothing to do
     */
    public Background(String name, BooleanSupplier step, BooleanSupplier isBusy, long pause) {
        this.step = step;
        this.isBusy = isBusy;
        this.pause = pause;
        thread = new Thread(this::run, "jianyan-" + name);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Ends behind the step that is being made. */
    public void close() throws InterruptedException {
        closing.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(CLOSING_SECONDS));
    }

    private void run() {
        boolean isFailing = false;
        boolean isClosing = false;
        while (!isClosing) {
            try {
                long start = System.nanoTime();
                boolean isMore = step.getAsBoolean();
                isClosing = rest(isMore ? givingWay(System.nanoTime() - start) : pause);
                isFailing = false;
            } catch (RuntimeException | Error e) {
                if (!isFailing) {
                    LOG.warn("{} failed; it is tried again", thread.getName(), e);
                }
                isFailing = true;
                isClosing = rest(PAUSE_AFTER_FAILURE_MILLIS);
            }
        }
    }

    private long givingWay(long worked) {
        long rest = isBusy.getAsBoolean() ? TimeUnit.NANOSECONDS.toMillis(worked * GIVING_WAY) : 0;
        return Math.min(rest, LONGEST_REST_MILLIS);
    }

    /** @return whether it is time to end */
    private boolean rest(long millis) {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // not from us: Derby interrupts whoever works with a database that it ends
            LOG.debug("interrupted", e);
            return closing.getCount() == 0;
        }
    }
}
