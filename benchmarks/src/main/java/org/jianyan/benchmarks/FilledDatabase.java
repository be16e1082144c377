package org.jianyan.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.LogManager;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.Visibility;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.legislation.ChineseNumber;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.jpa.DraftEntity;
import org.jianyan.legislation.internal.jpa.DraftStore;
import org.jianyan.persistence.internal.Migrations;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with a consultation of many opinions, from many contact points, by several methods, on many days. */
final class FilledDatabase implements AutoCloseable {
    static final int PROVISIONS = 200;
    static final List<String> POINTS = IntStream.range(0, 60)
            .mapToObj(i -> "/320400/3204%02d/3204%02d-%02d/".formatted(2 + i % 6, 2 + i % 6, i))
            .toList();
    private static final List<String> METHODS =
            List.of("web-comment", "questionnaire", "symposium", "home-visit", "paper-form");
    private static final List<String> DECISIONS = List.of("ADOPTED", "NOT_ADOPTED", "KEPT_FOR_REFERENCE");
    private static final int DAYS = 60;
    private static final int BATCH = 1_000;
    private static final int READS = 200;

    final String url;
    final SessionFactory sessions;
    final SessionTemplate jpa;
    final OpinionCorpus corpus;
    final Consultation consultation;

    private FilledDatabase(DataSource dataSource, String url, OpinionCorpus corpus) throws SQLException {
        this.url = url;
        this.corpus = corpus;
        new Migrations().prepare(dataSource);
        MetadataSources sources = new MetadataSources(new StandardServiceRegistryBuilder()
                .applySetting("hibernate.connection.url", url)
                .applySetting("hibernate.connection.pool_size", "4")
                .applySetting("hibernate.jdbc.time_zone", "UTC")
                .applySetting("hibernate.jdbc.batch_size", "200")
                .applySetting("hibernate.order_inserts", "true")
                .applySetting("hibernate.order_updates", "true")
                .applySetting("hibernate.generate_statistics", "true")
                .applySetting("hibernate.session.events.log", "false")
                .build());
        Stream.of(OpinionEntity.class, DraftEntity.class)
                .flatMap(one -> Stream.of(SessionTemplate.entities(one)))
                .forEach(sources::addAnnotatedClass);
        sessions = sources.buildMetadata().buildSessionFactory();
        jpa = new SessionTemplate(sessions);
        OffsetDateTime now = OffsetDateTime.now();
        consultation = new Consultation(
                Uuids.next(),
                "征求意见",
                Uuids.next(),
                Uuids.next(),
                "/320400/",
                Stage.OPEN,
                Visibility.PUBLIC,
                now,
                now.plusDays(30),
                false);
        jpa.tx(em -> new ConsultationStore(em).add(consultation, List.of()));
    }

    /** What is done with a database, not filled yet. */
    interface Use {
        void of(FilledDatabase database) throws SQLException, IOException;
    }

    /**
     * Makes databases one after the other.
     *
     * @param args path of a statute as Markdown, {@code derby} or {@code postgresql}, an empty directory, then sizes
     */
    static void each(String[] args, Use use) throws IOException, SQLException {
        LogManager.getLogManager().reset();
        configureDerby();
        String statute = Files.readString(Path.of(args[0]));
        for (int i = 3; i < args.length; i++) {
            int size = Integer.parseInt(args[i]);
            Path directory = Path.of(args[2]).resolve(args[1] + "-" + size).toAbsolutePath();
            OpinionCorpus corpus = new OpinionCorpus(statute, size);
            System.out.printf("%n%,d opinions, %s%n", size, args[1]);
            if (args[1].equals("derby")) {
                EmbeddedDataSource derby = new EmbeddedDataSource();
                derby.setDatabaseName(directory.toString());
                derby.setCreateDatabase("create");
                try (FilledDatabase database = new FilledDatabase(derby, "jdbc:derby:" + directory, corpus)) {
                    use.of(database);
                }
            } else {
                try (EmbeddedPostgres server =
                        EmbeddedPostgres.builder().setDataDirectory(directory).start()) {
                    PGSimpleDataSource postgres = new PGSimpleDataSource();
                    postgres.setUrl(server.getJdbcUrl("postgres", "postgres"));
                    try (FilledDatabase database =
                            new FilledDatabase(postgres, server.getJdbcUrl("postgres", "postgres"), corpus)) {
                        use.of(database);
                    }
                }
            }
        }
    }

    /** As it is shipped. */
    static void configureDerby() {
        System.setProperty("derby.storage.pageCacheSize", "8000");
        System.setProperty("derby.storage.logBufferSize", "524288");
    }

    /** The text that is consulted on: as many articles as the corpus speaks of. */
    private List<Provision> draft() {
        UUID id = consultation.draftId();
        UUID version = consultation.versionId();
        OffsetDateTime now = OffsetDateTime.now();
        String junk = "0".repeat(64);
        List<Provision> articles = IntStream.range(0, PROVISIONS)
                .mapToObj(i -> new Provision(
                        Uuids.next(),
                        version,
                        null,
                        Uuids.next(),
                        ProvisionKind.ARTICLE,
                        ChineseNumber.format(i + 1),
                        "第" + ChineseNumber.format(i + 1) + "条",
                        null,
                        "",
                        i,
                        junk))
                .toList();
        DraftVersion first = new DraftVersion(version, id, 1, "草案", "征求意见稿", "", false, junk, null, now);
        jpa.tx(em -> new DraftStore(em).add(new Draft(id, "草案", "/320400/", now, List.of(first)), articles));
        return articles;
    }

    void fill() throws SQLException {
        List<Provision> provisions = draft();
        String id = consultation.id().toString();
        String junk = "0".repeat(64);
        Instant now = Instant.now();
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement submission =
                        connection.prepareStatement("insert into submission (id, consultation_id,"
                                + " receipt, contact_point_path, method, submitted_at, method_version, source, record,"
                                + " submitted_by) values (?, ?, ?, ?, ?, ?, '1', '来源', '{}', 'public')");
                PreparedStatement opinion = connection.prepareStatement("insert into opinion (id, consultation_id,"
                        + " submission_id, provision_id, provision_label, provision_position, kind, stance, content,"
                        + " contact_point_path, method, decision, salt, commitment, reason, wording, author_kind, source)"
                        + " values (?, ?, ?, ?, ?, ?, 'AMEND', ?, ?, ?, ?, ?, ?, ?, '', '', '居民', '来源')");
                PreparedStatement entry = connection.prepareStatement("insert into ledger_entry (position, kind,"
                        + " subject_id, algorithm, salt, commitment, hash, recorded_at)"
                        + " values (?, 'SUBMISSION', ?, 'SHA_256', ?, ?, ?, ?)");
                Statement head = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < corpus.texts.size(); i++) {
                OpinionCorpus.Text text = corpus.texts.get(i);
                String submissionId = Uuids.next().toString();
                Provision provision = provisions.get(text.provision());
                String path = i % 7 == 0 ? null : POINTS.get(i % POINTS.size());
                String method = METHODS.get(i % METHODS.size());
                set(
                        submission,
                        submissionId,
                        id,
                        "R" + i,
                        path,
                        method,
                        Timestamp.from(now.minus(i % DAYS, ChronoUnit.DAYS)));
                set(
                        opinion,
                        Uuids.next().toString(),
                        id,
                        submissionId,
                        provision.id().toString(),
                        provision.label(),
                        provision.position(),
                        text.side() == 0 ? null : "LESS",
                        text.words(),
                        path,
                        method,
                        i % 10 < 3 ? DECISIONS.get(i % DECISIONS.size()) : null,
                        junk.substring(0, 32),
                        junk);
                set(entry, i + 1L, submissionId, junk.substring(0, 32), junk, junk, Timestamp.from(now));
                if (i % BATCH == BATCH - 1 || i == corpus.texts.size() - 1) {
                    submission.executeBatch();
                    opinion.executeBatch();
                    entry.executeBatch();
                    connection.commit();
                }
            }
            head.executeUpdate(
                    "insert into opinion_tally (consultation_id, provision_position, kind, contact_point_path,"
                            + " decision, provision_id, provision_label, opinions) select consultation_id, provision_position,"
                            + " kind, coalesce(contact_point_path, ''), coalesce(decision, ''), max(provision_id),"
                            + " max(provision_label), count(*) from opinion group by consultation_id, provision_position,"
                            + " kind, coalesce(contact_point_path, ''), coalesce(decision, '')");
            head.executeUpdate("update ledger_head set position = " + corpus.texts.size());
            connection.commit();
        }
    }

    static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, java.sql.Types.VARCHAR);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        statement.addBatch();
    }

    /** Prints how long something that is read takes, and how many SQL statements. */
    void time(String what, Supplier<?> read) {
        read.get();
        long budget = System.nanoTime() + 10_000_000_000L;
        long[] times = new long[READS];
        int n = 0;
        sessions.getStatistics().clear();
        for (; n < READS && System.nanoTime() < budget; n++) {
            long start = System.nanoTime();
            read.get();
            times[n] = System.nanoTime() - start;
        }
        long statements = sessions.getStatistics().getPrepareStatementCount() / n;
        long[] sorted = Arrays.copyOf(times, n);
        Arrays.sort(sorted);
        System.out.printf(
                "%-34s %10.2f %10.2f %12d%n",
                what, sorted[n / 2] / 1e6, sorted[Math.min(n - 1, n * 95 / 100)] / 1e6, statements);
    }

    @Override
    public void close() {
        sessions.close();
    }
}
