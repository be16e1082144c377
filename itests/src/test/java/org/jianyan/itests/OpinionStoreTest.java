package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.internal.Arrival;
import org.jianyan.consultation.internal.Seal;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OpinionStoreTest {
    private static final Seal SEAL = new Seal(Seal.Algorithm.SHA_256);

    private static Arrival arrival(Consultation consultation, String entryKey, String path) {
        return Samples.arrival(consultation, path, entryKey, new Samples.Said(null, -1, "意见"));
    }

    private static <T> T inTransaction(SessionFactory sessions, Function<Session, T> work) {
        try (Session session = sessions.openSession()) {
            var transaction = session.beginTransaction();
            T result = work.apply(session);
            transaction.commit();
            return result;
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void migratingTwiceShouldChangeNothing(TestDatabase database) throws SQLException {
        DataSource dataSource = database.migrated();
        new org.jianyan.persistence.internal.Migrations().prepare(dataSource);
        try (Connection connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from opinion")) {
            assertTrue(rows.next());
            assertEquals(0, rows.getInt(1));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void entryKeyShouldBeTakenOnce(TestDatabase database) {
        try (SessionFactory sessions = Samples.sessions(database.migrated())) {
            Consultation consultation = Samples.consultation();
            inTransaction(sessions, em -> {
                new ConsultationStore(em).add(consultation, List.of());
                new OpinionStore(em).add(List.of(arrival(consultation, "k1", "/320400/a/")), SEAL);
                return null;
            });
            assertEquals(
                    1,
                    inTransaction(sessions, em -> new OpinionStore(em).byEntryKeys(List.of("k1", "k2")))
                            .size());
            List<Arrival> again = List.of(arrival(consultation, "k1", "/320400/a/"));
            assertThrows(
                    RuntimeException.class,
                    () -> inTransaction(sessions, em -> {
                        new OpinionStore(em).add(again, SEAL);
                        return null;
                    }));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsKeptShouldBeWrittenOnce(TestDatabase database) {
        try (SessionFactory sessions = Samples.sessions(database.migrated())) {
            Consultation consultation = Samples.consultation();
            inTransaction(sessions, em -> {
                new ConsultationStore(em).add(consultation, List.of());
                return null;
            });
            sessions.getStatistics().clear();
            inTransaction(sessions, em -> {
                new OpinionStore(em)
                        .add(List.of(arrival(consultation, "k1", null), arrival(consultation, "k2", null)), SEAL);
                return null;
            });
            assertEquals(
                    2,
                    sessions.getStatistics()
                            .getEntityStatistics(OpinionEntity.class.getName())
                            .getInsertCount());
            assertEquals(
                    0,
                    sessions.getStatistics()
                            .getEntityStatistics(OpinionEntity.class.getName())
                            .getUpdateCount());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void scopesShouldHideOthersOpinions(TestDatabase database) {
        try (SessionFactory sessions = Samples.sessions(database.migrated())) {
            Consultation consultation = Samples.consultation();
            inTransaction(sessions, em -> {
                new ConsultationStore(em).add(consultation, List.of());
                new OpinionStore(em)
                        .add(
                                List.of(
                                        arrival(consultation, null, "/320400/a/"),
                                        arrival(consultation, null, "/320400/b/"),
                                        arrival(consultation, null, null)),
                                SEAL);
                return null;
            });
            PageRequest page = new PageRequest(10, "");
            Function<List<String>, Integer> seen = scopes -> inTransaction(
                            sessions, em -> new OpinionStore(em).opinions(consultation.id(), scopes, page))
                    .items()
                    .size();
            assertEquals(3, seen.apply(null));
            assertEquals(1, seen.apply(List.of("/320400/a/")));
            assertEquals(2, seen.apply(List.of("/320400/")));
            assertEquals(0, seen.apply(List.of()));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void pagingShouldReachEveryOpinionOnce(TestDatabase database) throws SQLException {
        DataSource dataSource = database.migrated();
        try (SessionFactory sessions = Samples.sessions(dataSource)) {
            Consultation consultation = Samples.consultation();
            inTransaction(sessions, em -> {
                new ConsultationStore(em).add(consultation, List.of());
                return null;
            });
            fill(dataSource, consultation.id(), 1000);
            String after = "";
            int reached = 0;
            do {
                PageRequest request = new PageRequest(300, after);
                Page<Opinion> page =
                        inTransaction(sessions, em -> new OpinionStore(em).opinions(consultation.id(), null, request));
                reached += page.items().size();
                after = page.next();
            } while (after != null);
            assertEquals(1000, reached);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aPageShouldTakeTheSameStatementsFor1000And100000Opinions(TestDatabase database) throws SQLException {
        DataSource dataSource = database.migrated();
        try (SessionFactory sessions = Samples.sessions(dataSource)) {
            Consultation small = Samples.consultation();
            Consultation large = Samples.consultation();
            inTransaction(sessions, em -> {
                new ConsultationStore(em).add(small, List.of());
                new ConsultationStore(em).add(large, List.of());
                return null;
            });
            fill(dataSource, small.id(), 1_000);
            fill(dataSource, large.id(), 100_000);
            long few = statementsOfAPage(sessions, small);
            assertEquals(1, few);
            assertEquals(few, statementsOfAPage(sessions, large));
        }
    }

    private static long statementsOfAPage(SessionFactory sessions, Consultation consultation) {
        sessions.getStatistics().clear();
        Page<Opinion> page = inTransaction(sessions, em -> new OpinionStore(em)
                .opinions(consultation.id(), List.of("/320400/"), new PageRequest(50, "")));
        assertEquals(50, page.items().size());
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private static void fill(DataSource dataSource, UUID consultation, int count) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            String submission = Uuids.next().toString();
            try (PreparedStatement insert = connection.prepareStatement("insert into submission (id, consultation_id,"
                    + " receipt, method, method_version, source, record, submitted_by, submitted_at)"
                    + " values (?, ?, ?, 'm', '1', 's', '{}', 'x', ?)")) {
                insert.setString(1, submission);
                insert.setString(2, consultation.toString());
                insert.setString(3, submission.substring(14));
                insert.setTimestamp(4, Timestamp.from(Instant.now()));
                insert.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into opinion (id, consultation_id,"
                            + " submission_id, contact_point_path, provision_label, provision_position, kind, content,"
                            + " author_kind, method, source) values (?, ?, ?, '/320400/a/', '全文', -1, 'AMEND', '意见', '居民', 'm', 's')")) {
                for (int i = 1; i <= count; i++) {
                    insert.setString(1, Uuids.next().toString());
                    insert.setString(2, consultation.toString());
                    insert.setString(3, submission);
                    insert.addBatch();
                    if (i % 1000 == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }
}
