package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.PageRequest;
import org.jianyan.outbox.Carrier;
import org.jianyan.outbox.MessageState;
import org.jianyan.outbox.NewMessage;
import org.jianyan.outbox.OutboxMessage;
import org.jianyan.outbox.Rejected;
import org.jianyan.outbox.internal.Dispatcher;
import org.jianyan.outbox.internal.Messages;
import org.jianyan.outbox.internal.OutboxConfig;
import org.jianyan.outbox.internal.jpa.MessageEntity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages are taken where they belong, by the dispatcher itself, on both databases. */
final class OutboxDispatchTest {
    /** What a carrier does with a message. */
    private interface Carrying {
        void carry(OutboxMessage message) throws Exception;
    }

    private static Carrier carrier(String queue, Carrying carrying) {
        return new Carrier() {
            @Override
            public String queue() {
                return queue;
            }

            @Override
            public void carry(OutboxMessage message, byte[] payload) throws Exception {
                carrying.carry(message);
            }
        };
    }

    private static void add(Messages messages, String queue, int count) {
        IntStream.range(0, count)
                .forEach(i -> messages.add(
                        new NewMessage(queue, "key " + i, "kind", "subject", "/320400/", "there", new byte[1])));
    }

    private static long in(Messages messages, String queue, MessageState state) {
        return messages.counts(queue).getOrDefault(state, 0L);
    }

    @ParameterizedTest
    @EnumSource
    void oneQueueThatIsStuckShouldHoldNoOtherUp(TestDatabase database) throws Exception {
        try (SessionFactory sessions = TestDatabase.sessions(database.migrated(), MessageEntity.class)) {
            SessionTemplate jpa = new SessionTemplate(sessions);
            Messages messages = new Messages(jpa);
            CountDownLatch stuck = new CountDownLatch(1);
            add(messages, "stuck", 60);
            add(messages, "free", 20);
            Dispatcher dispatcher = new Dispatcher(jpa, Defaults.of(OutboxConfig.class));
            try {
                dispatcher.bindCarrier(carrier("stuck", message -> stuck.await()));
                dispatcher.bindCarrier(carrier("free", message -> {}));
                Crowd.await("the free queue", () -> in(messages, "free", MessageState.SENT) == 20);
                assertEquals(0, in(messages, "stuck", MessageState.SENT));
                stuck.countDown();
                Crowd.await("the other one", () -> in(messages, "stuck", MessageState.SENT) == 60);
            } finally {
                dispatcher.close();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsShouldComeAgainAndWhatIsRefusedShouldNot(TestDatabase database) throws Exception {
        try (SessionFactory sessions = TestDatabase.sessions(database.migrated(), MessageEntity.class)) {
            SessionTemplate jpa = new SessionTemplate(sessions);
            Messages messages = new Messages(jpa);
            add(messages, "q", 6);
            List<String> carried = new CopyOnWriteArrayList<>();
            Dispatcher dispatcher = new Dispatcher(jpa, Defaults.of(OutboxConfig.class));
            try {
                dispatcher.bindCarrier(carrier("q", message -> {
                    carried.add(message.key());
                    if (message.key().equals("key 0")) {
                        throw new Rejected("no such address");
                    }
                    if (message.key().equals("key 1") && message.attempts() == 0) {
                        throw new IllegalStateException("away");
                    }
                }));
                Crowd.await("all", () -> in(messages, "q", MessageState.SENT) == 5);
            } finally {
                dispatcher.close();
            }
            assertEquals(1, in(messages, "q", MessageState.DEAD));
            List<String> sorted = new ArrayList<>(carried);
            sorted.sort(null);
            assertEquals(List.of("key 0", "key 1", "key 1", "key 2", "key 3", "key 4", "key 5"), sorted);
            OutboxMessage refused = messages.list(
                            "q", List.of("/"), Optional.of(MessageState.DEAD), new PageRequest(10, ""))
                    .items()
                    .get(0);
            assertTrue(refused.lastError().contains("no such address"), refused.toString());
            assertEquals(1, refused.attempts());
        }
    }
}
