package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.outbox.MessageState;
import org.jianyan.outbox.NewMessage;
import org.jianyan.outbox.internal.jpa.MessageEntity;
import org.jianyan.outbox.internal.jpa.MessageStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OutboxStoreTest {
    private static final byte[] PAYLOAD = {1, 2, 3};

    private static <T> T tx(SessionFactory sessions, Function<MessageStore, T> work) {
        try (Session session = sessions.openSession()) {
            var transaction = session.beginTransaction();
            T result = work.apply(new MessageStore(session));
            transaction.commit();
            return result;
        }
    }

    private static UUID add(SessionFactory sessions, String key, Instant at) {
        UUID id = Uuids.next();
        tx(sessions, store -> {
            store.add(new MessageEntity(
                    id, new NewMessage("q", key, "kind", "subject", "/320400/", "there", PAYLOAD), at));
            return null;
        });
        return id;
    }

    @ParameterizedTest
    @EnumSource
    void aMessageShouldBeClaimedByOneNodeAndBeDueAgainAfterTheLease(TestDatabase database) {
        try (SessionFactory sessions = TestDatabase.sessions(database.migrated(), MessageEntity.class)) {
            Instant now = Instant.parse("2026-11-24T00:00:00Z");
            UUID id = add(sessions, "a", now);
            assertEquals(
                    1, tx(sessions, store -> store.due(List.of("q"), now, 10)).size());
            assertEquals(
                    0,
                    tx(sessions, store -> store.due(List.of("other"), now, 10)).size());
            assertEquals(true, tx(sessions, store -> store.claim(id, now, now.plusSeconds(60))));
            assertEquals(false, tx(sessions, store -> store.claim(id, now, now.plusSeconds(60))));
            assertEquals(
                    0, tx(sessions, store -> store.due(List.of("q"), now, 10)).size());
            assertEquals(true, tx(sessions, store -> store.claim(id, now.plusSeconds(61), now.plusSeconds(120))));
            assertArrayEquals(
                    PAYLOAD, tx(sessions, store -> store.payload("q", id)).orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMessageGivenUpShouldBeSentAgainOnlyWhenAPersonAsks(TestDatabase database) {
        try (SessionFactory sessions = TestDatabase.sessions(database.migrated(), MessageEntity.class)) {
            Instant now = Instant.parse("2026-11-24T00:00:00Z");
            UUID id = add(sessions, "a", now);
            tx(sessions, store -> {
                store.failed(id, "x".repeat(5000), true, now);
                return null;
            });
            assertEquals(Map.of(MessageState.DEAD, 1L), tx(sessions, store -> store.counts("q")));
            assertEquals(
                    0, tx(sessions, store -> store.due(List.of("q"), now, 10)).size());
            tx(sessions, store -> {
                store.revive("q", id, now);
                return null;
            });
            assertEquals(
                    1, tx(sessions, store -> store.due(List.of("q"), now, 10)).size());
            tx(sessions, store -> {
                store.sent(id, now);
                store.revive("q", id, now);
                return null;
            });
            var sent = tx(
                    sessions,
                    store -> store.list(
                            "q", List.of("/320400/"), Optional.of(MessageState.SENT), new PageRequest(10, "")));
            assertEquals(1, sent.items().size());
            assertEquals(
                    0, tx(sessions, store -> store.due(List.of("q"), now, 10)).size());
            assertEquals(true, tx(sessions, store -> store.exists("q", "a")));
        }
    }
}
