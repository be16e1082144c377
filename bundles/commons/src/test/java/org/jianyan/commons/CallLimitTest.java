package org.jianyan.commons;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class CallLimitTest {
    private final AtomicLong now = new AtomicLong();

    @Test
    void eachShouldHaveItsOwnMeasureInEachMinute() {
        CallLimit limit = new CallLimit(2, now::get);
        limit.count("a");
        limit.count("a");
        assertThrows(TooManyRequests.class, () -> limit.count("a"));
        limit.count("b");
        now.addAndGet(TimeUnit.MINUTES.toNanos(1));
        limit.count("a");
        limit.count("a");
        assertThrows(TooManyRequests.class, () -> limit.count("a"));
    }

    @Test
    void noLimitShouldLetAnyNumberIn() {
        CallLimit limit = new CallLimit(0, now::get);
        for (int i = 0; i < 10_000; i++) {
            limit.count("a");
        }
    }

    /** Who comes from ever new addresses fills no memory, and is still limited at each. */
    @Test
    void manyCallersShouldBeForgotten() {
        CallLimit limit = new CallLimit(1, now::get);
        for (int i = 0; i < 250_000; i++) {
            limit.count("2001:db8::" + i);
        }
        limit.count("a");
        assertThrows(TooManyRequests.class, () -> limit.count("a"));
    }
}
