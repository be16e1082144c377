package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jianyan.attachments.Attachment;
import org.jianyan.attachments.internal.jpa.AttachmentStore;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.LedgerReport;
import org.jianyan.consultation.LedgerReport.Problem;
import org.jianyan.consultation.NewDecision;
import org.jianyan.consultation.Screening;
import org.jianyan.consultation.ScreeningGround;
import org.jianyan.consultation.internal.Arrival;
import org.jianyan.consultation.internal.LedgerVerification;
import org.jianyan.consultation.internal.Seal;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.LedgerStore;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.jpa.PlacementEntity;
import org.jianyan.consultation.internal.jpa.PlacementStore;
import org.jianyan.consultation.internal.jpa.ScreeningEntity;
import org.jianyan.consultation.internal.jpa.SubmissionStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ledger on both databases: what anybody changes behind its back is found, whatever it is. */
final class LedgerTest {
    private static final Seal SHA = new Seal(Seal.Algorithm.SHA_256);
    private static final Seal SM3 = new Seal(Seal.Algorithm.SM3);
    private static final int SUBMISSIONS = 6;

    private final List<Arrival> arrivals = new ArrayList<>();
    private DataSource dataSource;
    private SessionFactory sessions;

    private void begin(TestDatabase database) {
        dataSource = database.migrated();
        sessions = Samples.sessions(dataSource);
    }

    private <T> T tx(Function<Session, T> work) {
        try (Session session = sessions.openSession()) {
            var transaction = session.beginTransaction();
            T result = work.apply(session);
            transaction.commit();
            return result;
        }
    }

    /** A submission of two opinions. */
    private static Arrival arrival(Consultation consultation) {
        return Samples.arrival(consultation, said(1), said(2));
    }

    private static Samples.Said said(int i) {
        return new Samples.Said(Uuids.next(), i, "意见内容 " + i + "：养犬应当登记。");
    }

    /** Submissions under both hash functions, a decision, a placement, a screening and a file. */
    private void fill() {
        Consultation consultation = Samples.consultation();
        tx(em -> {
            new ConsultationStore(em).add(consultation, List.of());
            return null;
        });
        for (int i = 0; i < SUBMISSIONS; i++) {
            Arrival arrival = arrival(consultation);
            arrivals.add(arrival);
            Seal seal = i % 2 == 0 ? SHA : SM3;
            tx(em -> {
                new OpinionStore(em).add(List.of(arrival), seal);
                return null;
            });
        }
        UUID opinion = opinion(0, 0);
        tx(em -> {
            OpinionStore store = new OpinionStore(em);
            store.decide(
                    store.byIds(consultation.id(), List.of(opinion)),
                    new NewDecision(List.of(), "ADOPTED", "合理"),
                    "fagongwei",
                    SHA);
            UUID version = Uuids.next();
            new PlacementStore(em)
                    .add(
                            version,
                            List.of(new PlacementEntity(
                                    Uuids.next(), opinion, version, null, null, "无对应条文", "fagongwei", Instant.now())),
                            SHA);
            new OpinionStore(em)
                    .screen(
                            List.of(new ScreeningEntity(new Screening(
                                    Uuids.next(),
                                    opinion,
                                    ScreeningGround.PERSONAL_DATA,
                                    true,
                                    "含有电话号码",
                                    "fagongwei",
                                    OffsetDateTime.now(ZoneOffset.UTC)))),
                            SM3);
            byte[] content = "座谈会记录".getBytes(StandardCharsets.UTF_8);
            Attachment file = new Attachment(
                    Uuids.next(),
                    "记录.txt",
                    "text/plain",
                    content.length,
                    Sha256.hex(content),
                    OffsetDateTime.now(ZoneOffset.UTC));
            new AttachmentStore(em).add(file, content);
            new SubmissionStore(em).attach(arrivals.get(5).id(), file, "lianluoyuan", SHA);
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource
    void theGreatestIdentifierShouldBeKnown(TestDatabase database) {
        begin(database);
        assertTrue(tx(em -> new LedgerStore(em).lastIdentifier()).isEmpty());
        fill();
        UUID last = Uuids.next();
        UUID known = tx(em -> new LedgerStore(em).lastIdentifier()).orElseThrow();
        assertTrue(known.toString().compareTo(last.toString()) < 0);
        assertTrue(known.toString().compareTo(arrivals.get(SUBMISSIONS - 1).id().toString()) > 0);
    }

    private UUID opinion(int arrival, int index) {
        return arrivals.get(arrival).opinions().get(index).opinion().id();
    }

    private LedgerReport verify() {
        return new LedgerVerification(
                        work -> tx(em -> work.apply(new LedgerStore(em))),
                        id -> tx(em -> new AttachmentStore(em).content(id)).map(Sha256::hex))
                .run();
    }

    private void change(String... statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                assertTrue(statement.executeUpdate(sql) > 0, sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One byte, as each database writes it. */
    private String aByte() {
        return tx(em -> em.doReturningWork(
                                connection -> connection.getMetaData().getDatabaseProductName()))
                        .equals("PostgreSQL")
                ? "'\\x00'"
                : "cast(x'00' as blob)";
    }

    private static String quoted(Object text) {
        return "'" + text + "'";
    }

    private void assertFault(Problem problem, UUID subject, long position) {
        LedgerReport report = verify();
        assertEquals(problem, report.fault() == null ? null : report.fault().problem());
        assertEquals(position, report.fault().position());
        if (subject != null) {
            assertEquals(subject.toString(), report.fault().subject());
        }
    }

    /** What is done behind the ledger's back, and how it is found. */
    enum Tampering {
        A_BYTE_OF_AN_OPINION {
            @Override
            void check(LedgerTest test) {
                UUID opinion = test.opinion(2, 1);
                test.change("update opinion set content = '意见内容 2：养犬应当登记！' where id = " + quoted(opinion));
                test.assertFault(Problem.ALTERED, opinion, 3);
            }
        },
        ITS_SEAL_TOO {
            @Override
            void check(LedgerTest test) {
                UUID opinion = test.opinion(2, 1);
                test.change("update opinion set commitment = '" + "0".repeat(64) + "' where id = " + quoted(opinion));
                test.assertFault(Problem.ALTERED, opinion, 3);
            }
        },
        THE_ORIGINAL_FORM {
            @Override
            void check(LedgerTest test) {
                UUID submission = test.arrivals.get(1).id();
                test.change("update submission set record = '{}' where id = " + quoted(submission));
                test.assertFault(Problem.ALTERED, submission, 2);
            }
        },
        A_DELETED_OPINION {
            @Override
            void check(LedgerTest test) {
                test.change("delete from opinion where id = " + quoted(test.opinion(4, 0)));
                test.assertFault(Problem.ALTERED, test.arrivals.get(4).id(), 5);
            }
        },
        A_DELETED_SUBMISSION {
            @Override
            void check(LedgerTest test) {
                UUID submission = test.arrivals.get(4).id();
                test.change(
                        "delete from opinion where submission_id = " + quoted(submission),
                        "delete from submission where id = " + quoted(submission));
                test.assertFault(Problem.MISSING, submission, 5);
            }
        },
        AN_INSERTED_OPINION {
            @Override
            void check(LedgerTest test) {
                test.change("insert into opinion (id, consultation_id, submission_id, provision_label,"
                        + " provision_position, kind, content, author_kind, method, source) select "
                        + quoted(Uuids.next()) + ", consultation_id, submission_id, provision_label,"
                        + " provision_position, kind, content, author_kind, method, source from opinion where id = "
                        + quoted(test.opinion(3, 0)));
                LedgerReport report = test.verify();
                assertEquals(4, report.fault().position());
                assertEquals(Problem.ALTERED, report.fault().problem());
            }
        },
        AN_INSERTED_DECISION {
            @Override
            void check(LedgerTest test) {
                UUID decision = Uuids.next();
                test.change("insert into adoption_decision (id, opinion_id, decision, reason, decided_by, decided_at)"
                        + " select " + quoted(decision) + ", opinion_id, decision, reason, decided_by, decided_at"
                        + " from adoption_decision");
                test.assertFault(Problem.UNRECORDED, decision, 0);
            }
        },
        SWAPPED_OPINIONS {
            @Override
            void check(LedgerTest test) {
                UUID first = test.opinion(1, 0);
                test.change(
                        "update opinion set content = '意见内容 2：养犬应当登记。' where id = " + quoted(first),
                        "update opinion set content = '意见内容 1：养犬应当登记。' where id = " + quoted(test.opinion(1, 1)));
                test.assertFault(Problem.ALTERED, first, 2);
            }
        },
        SWAPPED_ENTRIES {
            @Override
            void check(LedgerTest test) {
                test.change(
                        "update ledger_entry set position = 99 where position = 3",
                        "update ledger_entry set position = 3 where position = 4",
                        "update ledger_entry set position = 4 where position = 99");
                test.assertFault(Problem.BROKEN_LINK, test.arrivals.get(3).id(), 3);
            }
        },
        A_DELETED_ENTRY {
            @Override
            void check(LedgerTest test) {
                test.change("delete from ledger_entry where position = 4");
                test.assertFault(Problem.GAP, null, 5);
            }
        },
        A_CUT_TAIL {
            @Override
            void check(LedgerTest test) {
                test.change(
                        "delete from ledger_entry where kind = 'ATTACHMENT'",
                        "delete from submission_attachment where 1 = 1");
                test.assertFault(Problem.WRONG_HEAD, null, 10);
            }
        },
        A_CHANGED_DECISION {
            @Override
            void check(LedgerTest test) {
                test.change("update adoption_decision set decision = 'NOT_ADOPTED'");
                test.assertFault(Problem.ALTERED, null, 7);
            }
        },
        A_CHANGED_PLACEMENT {
            @Override
            void check(LedgerTest test) {
                test.change("update opinion_placement set reason = '另一理由'");
                test.assertFault(Problem.ALTERED, null, 8);
            }
        },
        A_BYTE_OF_A_FILE {
            @Override
            void check(LedgerTest test) {
                test.change("update attachment set content = " + test.aByte());
                test.assertFault(Problem.ALTERED, null, 10);
            }
        },
        A_DELETED_FILE {
            @Override
            void check(LedgerTest test) {
                test.change("delete from attachment where 1 = 1");
                test.assertFault(Problem.MISSING, null, 10);
            }
        },
        A_FILE_UNDER_ANOTHER_NAME {
            @Override
            void check(LedgerTest test) {
                test.change("update submission_attachment set name = '另一文件.txt'");
                test.assertFault(Problem.ALTERED, null, 10);
            }
        },
        A_FILE_GIVEN_TO_ANOTHER_SUBMISSION {
            @Override
            void check(LedgerTest test) {
                test.change("update submission_attachment set submission_id = "
                        + quoted(test.arrivals.get(0).id()));
                test.assertFault(Problem.ALTERED, null, 10);
            }
        },
        A_CHANGED_SCREENING {
            @Override
            void check(LedgerTest test) {
                test.change("update opinion_screening set is_hidden = 0");
                test.assertFault(Problem.ALTERED, null, 9);
            }
        };

        abstract void check(LedgerTest test);
    }

    private void tamper(TestDatabase database, Tampering tampering) {
        begin(database);
        try {
            fill();
            assertNull(verify().fault());
            tampering.check(this);
        } finally {
            sessions.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tamperingShouldBeFoundOnDerby(Tampering tampering) {
        tamper(TestDatabase.DERBY, tampering);
    }

    @ParameterizedTest
    @EnumSource
    void tamperingShouldBeFoundOnPostgres(Tampering tampering) {
        tamper(TestDatabase.POSTGRESQL, tampering);
    }

    @ParameterizedTest
    @EnumSource
    void whatMayChangeShouldLeaveTheLedgerIntact(TestDatabase database) {
        begin(database);
        try {
            fill();
            change("update opinion set decision = 'ADOPTED', decision_reason = '合理', is_hidden = 1");
            LedgerReport report = verify();
            assertNull(report.fault());
            assertEquals(SUBMISSIONS + 4, report.entries());
            assertNotEquals(Seal.GENESIS, report.head());
        } finally {
            sessions.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyWritersShouldMakeOneChain(TestDatabase database) throws Exception {
        begin(database);
        try {
            Consultation consultation = Samples.consultation();
            tx(em -> {
                new ConsultationStore(em).add(consultation, List.of());
                return null;
            });
            ExecutorService pool = Executors.newFixedThreadPool(6);
            List<Callable<Object>> writers = IntStream.range(0, 60)
                    .mapToObj(i -> (Callable<Object>) () -> tx(em -> {
                        new OpinionStore(em).add(List.of(arrival(consultation)), i % 2 == 0 ? SHA : SM3);
                        return null;
                    }))
                    .toList();
            for (Future<Object> written : pool.invokeAll(writers)) {
                written.get();
            }
            pool.shutdown();
            LedgerReport report = verify();
            assertNull(report.fault());
            assertEquals(60, report.entries());
        } finally {
            sessions.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasKeptBeforeThereWasALedgerShouldBeRecorded(TestDatabase database) {
        begin(database);
        try {
            fill();
            change(
                    "delete from opinion_screening where 1 = 1",
                    "delete from ledger_entry where 1 = 1",
                    "update opinion set salt = null, commitment = null",
                    "update ledger_head set position = 0, hash = '" + Seal.GENESIS + "'");
            assertEquals(Problem.UNRECORDED, verify().fault().problem());
            int recorded = tx(em -> {
                LedgerStore store = new LedgerStore(em);
                store.locked();
                return store.recordEarlier(SHA, 4);
            });
            assertEquals(7, recorded);
            tx(em -> new LedgerStore(em).recordEarlier(SHA, 4));
            assertNull(verify().fault());
            assertEquals(SUBMISSIONS + 3, verify().entries());
        } finally {
            sessions.close();
        }
    }
}
