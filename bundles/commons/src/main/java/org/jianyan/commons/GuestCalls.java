package org.jianyan.commons;

import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs what extensions wrote, on threads of its own and bounded in time, so that a guest can neither hold its host nor
 * break it. To be called outside transactions and locks.
 *
 * <p>What is not fenced: memory, and a guest that does not heed its interruption. Such a one keeps its thread; how many
 * threads a {@link Guest} can keep is bounded.
 */
public final class GuestCalls implements AutoCloseable {
    private final ExecutorService threads;

    /** @param threads how many guests may run at once; further ones are refused */
    public GuestCalls(String threadName, int threads) {
        this.threads = new ThreadPoolExecutor(0, threads, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, threadName);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @throws Failure with what the guest threw as its cause, or without one if it was not the guest's fault */
    public <T> T call(Callable<T> guest, Duration limit) throws Failure {
        return call(guest, limit, () -> {});
    }

    /** @param atEnd run when the guest has really ended, which may be long after its time is over */
    private <T> T call(Callable<T> guest, Duration limit, Runnable atEnd) throws Failure {
        FutureTask<T> call = new FutureTask<>(guest);
        try {
            threads.execute(() -> {
                try {
                    call.run();
                } finally {
                    atEnd.run();
                }
            });
        } catch (RejectedExecutionException e) {
            atEnd.run();
            throw new Failure("繁忙，请稍后再试", null);
        }
        try {
            return call.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new Failure("出错", e.getCause());
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new Failure("超时", e);
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new Failure("未完成，服务器正在停止", null);
        }
    }

    /** A guest with bounds of its own, so that others do not feel it. */
    public Guest guest(Bounds bounds) {
        return new Guest(bounds);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /**
     * What one guest may use up.
     *
     * @param limit of time for one call
     * @param together how many calls may run at once; a further one waits as long as one call may take
     * @param failures in a row after which the guest is set aside
     * @param rest how long it stays so before it is tried again, by one call at first
     */
    public record Bounds(Duration limit, int together, int failures, Duration rest) {}

    /** One guest, its calls and its failures. */
    public final class Guest {
        private final Bounds bounds;
        private final Semaphore places;
        private final CircuitBreaker<Object> breaker;

        private Guest(Bounds bounds) {
            this.bounds = bounds;
            places = new Semaphore(bounds.together());
            breaker = CircuitBreaker.builder()
                    .withFailureThreshold(bounds.failures())
                    .withSuccessThreshold(1)
                    .withDelay(bounds.rest())
                    .build();
        }

        /** Whether a call of it has not ended yet. */
        public boolean isBusy() {
            return places.availablePermits() < bounds.together();
        }

        /** Whether it is set aside for having failed again and again; a call may yet try it anew. */
        public boolean isSetAside() {
            return !breaker.isClosed();
        }

        /**
         * @param <T> what the guest gives
         * @throws Failure as of {@link GuestCalls#call}; with the guest's {@link ValidationException} as its cause if it
         *     refuses its input, which is no fault of the guest's
         */
        public <T> T call(Callable<T> guest) throws Failure {
            if (breaker.isOpen() && !breaker.getRemainingDelay().isZero()) {
                throw setAside();
            }
            try {
                if (!places.tryAcquire(bounds.limit().toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new Failure("繁忙，请稍后再试", null);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("未完成，服务器正在停止", null);
            }
            if (!breaker.tryAcquirePermit()) {
                places.release();
                throw setAside();
            }
            try {
                T result = GuestCalls.this.call(guest, bounds.limit(), places::release);
                breaker.recordSuccess();
                return result;
            } catch (Failure e) {
                if (e.isGuestsFault()) {
                    breaker.recordFailure();
                } else {
                    breaker.recordSuccess();
                }
                throw e;
            }
        }
    }

    private static Failure setAside() {
        return new Failure("因连续出错已停用，请联系管理员", null);
    }

    /** A guest gave no result. */
    public static final class Failure extends Exception {
        Failure(String how, Throwable cause) {
            super(how, cause);
        }

        /** Whether the guest itself is to blame: it failed, and not by refusing its input. */
        public boolean isGuestsFault() {
            return getCause() != null && !(getCause() instanceof ValidationException);
        }
    }
}
