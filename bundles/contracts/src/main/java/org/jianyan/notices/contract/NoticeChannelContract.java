package org.jianyan.notices.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jianyan.notices.spi.Destination;
import org.jianyan.notices.spi.NoticeChannel;
import org.jianyan.notices.spi.NoticeMessage;
import org.junit.jupiter.api.Test;

/** What the platform relies on in a notice channel. */
public interface NoticeChannelContract {
    /** The channel under test, set up to send to a server of the test. */
    NoticeChannel channel() throws Exception;

    /** An address that it accepts. */
    String address() throws Exception;

    /** The secret that the test's server shares with it; empty if it signs nothing. */
    default String secret() {
        return "";
    }

    /** Where notices of the test go. */
    private Destination destination() throws Exception {
        return new Destination(address(), secret());
    }

    /** The titles of the notices that have arrived at the test's server so far, as often as they did. */
    List<String> arrived() throws Exception;

    private static NoticeMessage notice(String title) {
        return new NoticeMessage(
                UUID.randomUUID(), "TASK_GIVEN", title, "养犬要登记。", "http://localhost/page", OffsetDateTime.now());
    }

    @Test
    default void idShouldBeLowerCaseLettersDigitsAndHyphens() throws Exception {
        assertTrue(channel().id().matches("[a-z0-9-]{1,60}"), channel().id());
    }

    @Test
    default void titleShouldBeInBothLanguages() throws Exception {
        assertFalse(channel().title().zh().isBlank());
        assertFalse(channel().title().en().isBlank());
    }

    @Test
    default void itShouldAcceptItsOwnAddressesOnly() throws Exception {
        assertTrue(channel().isReady());
        assertTrue(channel().accepts(address()));
        assertFalse(channel().accepts("no address of any channel \n"));
        assertEquals(channel().isSigned(), !secret().isEmpty());
    }

    @Test
    default void whatIsDeliveredShouldHaveArrived() throws Exception {
        channel().deliver(notice("征求意见"), destination());
        assertEquals(List.of("征求意见"), arrived());
    }

    @Test
    default void theSameNoticeShouldBeDeliverableAgain() throws Exception {
        NoticeMessage notice = notice("征求意见");
        channel().deliver(notice, destination());
        channel().deliver(notice, destination());
        assertEquals(Set.of("征求意见"), Set.copyOf(arrived()));
    }

    @Test
    default void severalThreadsShouldDeliverAtOnce() throws Exception {
        NoticeChannel channel = channel();
        Destination destination = destination();
        List<Callable<Void>> deliveries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String title = "通知 " + i;
            deliveries.add(() -> {
                channel.deliver(notice(title), destination);
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Void> delivery : threads.invokeAll(deliveries)) {
                delivery.get();
            }
        } finally {
            threads.shutdown();
        }
        List<String> titles = new ArrayList<>(arrived());
        Collections.sort(titles);
        assertEquals(
                List.of(0, 1, 2, 3, 4, 5, 6, 7).stream().map(i -> "通知 " + i).collect(Collectors.toList()), titles);
    }
}
