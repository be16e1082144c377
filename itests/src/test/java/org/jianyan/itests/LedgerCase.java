package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jianyan.attachments.Attachment;
import org.jianyan.attachments.internal.jpa.AttachmentStore;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.LedgerReport;
import org.jianyan.consultation.LedgerReport.Problem;
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

/** A ledger of submissions, a decision, a placement, a screening and a file. */
abstract class LedgerCase {
    static final Seal SHA = new Seal(Seal.Algorithm.SHA_256);
    static final Seal SM3 = new Seal(Seal.Algorithm.SM3);
    static final int SUBMISSIONS = 6;

    final List<Arrival> arrivals = new ArrayList<>();
    DataSource dataSource;
    SessionFactory sessions;

    void begin(TestDatabase database) {
        dataSource = database.migrated();
        sessions = Samples.sessions(dataSource);
    }

    <T> T tx(Function<Session, T> work) {
        try (Session session = sessions.openSession()) {
            var transaction = session.beginTransaction();
            T result = work.apply(session);
            transaction.commit();
            return result;
        }
    }

    /** A submission of two opinions. */
    static Arrival arrival(Consultation consultation) {
        return Samples.arrival(consultation, said(1), said(2));
    }

    private static Samples.Said said(int i) {
        return new Samples.Said(Uuids.next(), i, "意见内容 " + i + "：养犬应当登记。");
    }

    /** Submissions under both hash functions, a decision, a placement, a screening and a file. */
    void fill() {
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
                    store.byIds(consultation.id(), List.of(opinion)), Decision.ADOPTED, one -> "合理", "fagongwei", SHA);
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

    UUID opinion(int arrival, int index) {
        return arrivals.get(arrival).opinions().get(index).opinion().id();
    }

    LedgerReport verify() {
        return new LedgerVerification(
                        work -> tx(em -> work.apply(new LedgerStore(em))),
                        id -> tx(em -> new AttachmentStore(em).content(id)).map(Sha256::hex))
                .run();
    }

    void change(String... statements) {
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
    String aByte() {
        return tx(em -> em.doReturningWork(
                                connection -> connection.getMetaData().getDatabaseProductName()))
                        .equals("PostgreSQL")
                ? "'\\x00'"
                : "cast(x'00' as blob)";
    }

    static String quoted(Object text) {
        return "'" + text + "'";
    }

    void assertFault(Problem problem, UUID subject, long position) {
        LedgerReport report = verify();
        assertEquals(problem, report.fault() == null ? null : report.fault().problem());
        assertEquals(position, report.fault().position());
        if (subject != null) {
            assertEquals(subject.toString(), report.fault().subject());
        }
    }
}
