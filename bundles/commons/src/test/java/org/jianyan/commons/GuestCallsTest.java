package org.jianyan.commons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GuestCallsTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final GuestCalls calls = new GuestCalls("guest-of-the-test", 16);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        calls.close();
    }

    private GuestCalls.Guest guest(int together, int failures, Duration rest) {
        return calls.guest(new GuestCalls.Bounds(LIMIT, together, failures, rest));
    }

    private static String fails() {
        throw new StackOverflowError("of the test");
    }

    /** Goes on however it is interrupted, as a spinning guest does. */
    private String heedsNothing() {
        while (end.getCount() > 0) {
            Thread.onSpinWait();
        }
        return "";
    }

    private static GuestCalls.Failure failure(GuestCalls.Guest guest) {
        return assertThrows(GuestCalls.Failure.class, () -> guest.call(GuestCallsTest::fails));
    }

    @Test
    void aGuestThatFailsAgainAndAgainShouldBeSetAsideWithoutBeingCalled() throws GuestCalls.Failure {
        GuestCalls.Guest guest = guest(4, 3, Duration.ofMinutes(1));
        failure(guest);
        failure(guest);
        assertEquals("well", guest.call(() -> "well"));
        for (int i = 0; i < 3; i++) {
            assertFalse(guest.isSetAside());
            assertTrue(failure(guest).isGuestsFault());
        }
        assertTrue(guest.isSetAside());
        assertFalse(failure(guest).isGuestsFault());
    }

    @Test
    void aGuestThatIsSetAsideShouldBeTriedAgainAfterItsRest() throws Exception {
        GuestCalls.Guest guest = guest(4, 1, Duration.ofMillis(50));
        failure(guest);
        assertTrue(guest.isSetAside());
        Thread.sleep(100);
        assertEquals("well again", guest.call(() -> "well again"));
        assertFalse(guest.isSetAside());
    }

    @Test
    void aRefusalOfInputShouldNotCountAsAFailure() {
        GuestCalls.Guest guest = guest(4, 1, Duration.ofMinutes(1));
        GuestCalls.Failure refusal = assertThrows(
                GuestCalls.Failure.class,
                () -> guest.call(() -> {
                    throw new ValidationException(new Violation("form", "test", "of the test"));
                }));
        assertFalse(refusal.isGuestsFault());
        assertFalse(guest.isSetAside());
    }

    @Test
    void aGuestThatHeedsNothingShouldKeepNoMorePlacesThanItsOwn() throws GuestCalls.Failure {
        GuestCalls.Guest spinning = guest(2, 100, Duration.ofMinutes(1));
        for (int i = 0; i < 2; i++) {
            assertTrue(assertThrows(GuestCalls.Failure.class, () -> spinning.call(this::heedsNothing))
                    .isGuestsFault());
        }
        // as many wait in vain as there are places: none may be given to one that no longer waits
        for (int i = 0; i < 2; i++) {
            assertFalse(assertThrows(GuestCalls.Failure.class, () -> spinning.call(() -> "no place"))
                    .isGuestsFault());
        }
        assertEquals("not felt", guest(2, 100, Duration.ofMinutes(1)).call(() -> "not felt"));
        end.countDown();
        assertEquals("a place again", spinning.call(() -> "a place again"));
    }
}
