package org.jianyan.commons;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs what extensions wrote, on threads of its own and bounded in time, so that a guest can neither hold its host nor
 * break it. To be called outside transactions and locks.
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
        Future<T> call = null;
        try {
            call = threads.submit(guest);
            return call.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new Failure("出错", e.getCause());
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new Failure("超时", e);
        } catch (RejectedExecutionException e) {
            throw new Failure("繁忙，请稍后再试", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("未完成，服务器正在停止", null);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** A guest gave no result. */
    public static final class Failure extends Exception {
        Failure(String how, Throwable cause) {
            super(how, cause);
        }

        /** Whether the guest itself is to blame. */
        public boolean isGuestsFault() {
            return getCause() != null;
        }
    }
}
