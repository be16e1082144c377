package org.jianyan.publicity.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.jianyan.publicity.spi.Notice;
import org.jianyan.publicity.spi.PublicityChannel;
import org.junit.jupiter.api.Test;

/** What the platform relies on in a publicity channel. */
public interface PublicityChannelContract {
    /** The channel under test, set up to send to a server of the test. */
    PublicityChannel channel() throws Exception;

    /** An address that it accepts; empty if it is not addressed. */
    String address();

    /** The titles of the notices that have arrived at the test's server so far, as often as they did. */
    List<String> arrived() throws Exception;

    private static Notice notice(String title) {
        return new Notice(UUID.randomUUID(), title, "养犬要登记。", "http://localhost/page", "");
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
    default void onlyAnAddressedChannelShouldAcceptAddressesAndItsOwnOnly() throws Exception {
        assertTrue(channel().isReady());
        assertEquals(channel().isAddressed(), !address().isEmpty());
        assertEquals(channel().isAddressed(), channel().accepts(address()));
        assertFalse(channel().accepts("no address of any channel \n"));
    }

    @Test
    default void whatIsDeliveredShouldHaveArrived() throws Exception {
        channel().deliver(notice("宣传月"), address());
        assertEquals(List.of("宣传月"), arrived());
    }

    @Test
    default void theSameNoticeShouldBeDeliverableAgain() throws Exception {
        Notice notice = notice("宣传月");
        channel().deliver(notice, address());
        channel().deliver(notice, address());
        assertEquals(Set.of("宣传月"), Set.copyOf(arrived()));
    }

    @Test
    default void severalThreadsShouldDeliverAtOnce() throws Exception {
        PublicityChannel channel = channel();
        List<Callable<Void>> deliveries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String title = "宣传 " + i;
            deliveries.add(() -> {
                channel.deliver(notice(title), address());
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
                List.of(0, 1, 2, 3, 4, 5, 6, 7).stream().map(i -> "宣传 " + i).collect(Collectors.toList()), titles);
    }
}
