package org.jianyan.commons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class UuidsTest {
    @Test
    void eachShouldBeGreaterThanTheOneBefore() {
        UUID last = Uuids.next();
        for (int i = 0; i < 10_000; i++) {
            UUID next = Uuids.next();
            assertTrue(next.toString().compareTo(last.toString()) > 0, last + " " + next);
            last = next;
        }
    }

    @Test
    void identifiersShouldContinueBehindWhatIsStored() {
        UUID stored = UuidCreator.getTimeOrderedEpoch(Instant.now().plusSeconds(60));
        Uuids.continueBehind(stored);
        UUID next = Uuids.next();
        assertTrue(next.toString().compareTo(stored.toString()) > 0);
        Uuids.continueBehind(new UUID(0, 0));
        assertTrue(Uuids.next().compareTo(next) > 0);
    }

    @Test
    void aClockSetBackShouldNotSetIdentifiersBack() {
        Instant now = Instant.now();
        UUID last = UuidCreator.getTimeOrderedEpoch(now);
        for (int i = 0; i < 1000; i++) {
            UUID made = UuidCreator.getTimeOrderedEpoch(
                    now.minus(Duration.ofHours(1)).plusMillis(i));
            UUID next = Uuids.behind(last, made);
            assertTrue(next.toString().compareTo(last.toString()) > 0, last + " " + next);
            assertEquals(7, next.version());
            assertEquals(2, next.variant());
            last = next;
        }
        UUID later = UuidCreator.getTimeOrderedEpoch(now.plus(Duration.ofMinutes(1)));
        assertEquals(later, Uuids.behind(last, later), "the clock has caught up");
    }
}
