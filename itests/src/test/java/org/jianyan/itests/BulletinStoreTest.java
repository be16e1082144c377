package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.publicity.Bulletin;
import org.jianyan.publicity.internal.jpa.BulletinEntity;
import org.jianyan.publicity.internal.jpa.BulletinSeriesEntity;
import org.jianyan.publicity.internal.jpa.BulletinStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BulletinStoreTest {
    private static final String STREET = "/320400/320402/320402-01/";

    private static <T> T tx(SessionFactory sessions, Function<BulletinStore, T> work) {
        try (Session session = sessions.openSession()) {
            var transaction = session.beginTransaction();
            T result = work.apply(new BulletinStore(session));
            transaction.commit();
            return result;
        }
    }

    private static SessionFactory sessions(TestDatabase database) {
        return TestDatabase.sessions(database.migrated(), BulletinEntity.class, BulletinSeriesEntity.class);
    }

    private static int issue(SessionFactory sessions, String path) {
        return tx(sessions, store -> {
            int number = store.next(path, 2026);
            store.add(new BulletinEntity(
                    new Bulletin(
                            Uuids.next(),
                            path,
                            "示例",
                            2026,
                            number,
                            LocalDate.of(2026, 6, 30),
                            "标题",
                            "正文",
                            List.of("报：甲", "送：乙"),
                            OffsetDateTime.of(2026, 6, 30, 1, 0, 0, 0, ZoneOffset.UTC)),
                    "test"));
            return number;
        });
    }

    private static void begin(SessionFactory sessions, String path) {
        tx(sessions, store -> {
            store.beginSeries(path, 2026);
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource
    void numbersShouldHaveNoGapAndNoRepetitionWhenManyIssueAtOnce(TestDatabase database) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try (SessionFactory sessions = sessions(database)) {
            begin(sessions, STREET);
            begin(sessions, STREET);
            List<Callable<Integer>> issues = new ArrayList<>();
            IntStream.range(0, 20).forEach(i -> issues.add(() -> issue(sessions, STREET)));
            List<Integer> numbers = new ArrayList<>();
            for (Future<Integer> number : executor.invokeAll(issues)) {
                numbers.add(number.get());
            }
            assertEquals(
                    IntStream.rangeClosed(1, 20).boxed().toList(),
                    numbers.stream().sorted().toList());
        } finally {
            executor.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void bulletinsShouldBeReadAboveAndBelowTheirIssuerOnly(TestDatabase database) {
        try (SessionFactory sessions = sessions(database)) {
            for (String path : List.of("/320400/", "/320400/320402/", STREET, "/320400/320404/")) {
                begin(sessions, path);
                issue(sessions, path);
            }
            assertEquals(4, read(sessions, "/320400/"));
            assertEquals(3, read(sessions, "/320400/320402/"));
            assertEquals(3, read(sessions, STREET));
            assertEquals(2, read(sessions, "/320400/320404/"));
        }
    }

    private static int read(SessionFactory sessions, String scope) {
        return tx(sessions, store -> store.bulletins(List.of(scope), new PageRequest(100, "")))
                .items()
                .size();
    }
}
