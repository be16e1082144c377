package org.jianyan.commons;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** Counts who calls how often in a minute. Each node counts for itself. */
public final class CallLimit {
    /** Callers that are told apart; if there are more within a minute, counting begins anew. */
    private static final int MOST_CALLERS = 100_000;

    private final int perMinute;
    private final LongSupplier nanos;
    private volatile Window window;

    private record Window(long minute, Map<String, AtomicInteger> calls) {}

    /** @param perMinute calls a minute that each may make; 0 for any number */
    public CallLimit(int perMinute) {
        this(perMinute, System::nanoTime);
    }

    CallLimit(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
        window = new Window(minute(), new ConcurrentHashMap<>());
    }

    private long minute() {
        return TimeUnit.NANOSECONDS.toMinutes(nanos.getAsLong());
    }

    /**
     * Counts a call.
     *
     * @param who an address, an account
     * @throws TooManyRequests if that is one too many
     */
    public void count(String who) {
        if (perMinute > 0
                && present()
                                .calls()
                                .computeIfAbsent(who, key -> new AtomicInteger())
                                .incrementAndGet()
                        > perMinute) {
            throw new TooManyRequests("每分钟最多 " + perMinute + " 次，请一分钟后再试");
        }
    }

    private Window present() {
        Window present = window;
        long minute = minute();
        if (present.minute() != minute || present.calls().size() >= MOST_CALLERS) {
            present = new Window(minute, new ConcurrentHashMap<>());
            window = present;
        }
        return present;
    }
}
