package org.jianyan.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.LogManager;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.CampaignMark;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.OpinionGroup;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.Visibility;
import org.jianyan.consultation.internal.grouping.Grouping;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.GroupStore;
import org.jianyan.consultation.internal.jpa.GroupingStore;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.persistence.internal.Migrations;
import org.postgresql.ds.PGSimpleDataSource;

/** How long a consultation's opinions take to be grouped in the database, and to be read. */
public final class CollationBenchmark {
    private static final int BATCH = 1_000;
    private static final int READS = 200;

    private final String url;
    private final SessionFactory sessions;
    private final SessionTemplate jpa;
    private final OpinionCorpus corpus;
    private final Consultation consultation;

    private CollationBenchmark(DataSource dataSource, String url, OpinionCorpus corpus) throws SQLException {
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
        Arrays.asList(SessionTemplate.entities(OpinionEntity.class)).forEach(sources::addAnnotatedClass);
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
                now.plusDays(30));
        jpa.tx(em -> new ConsultationStore(em).add(consultation, List.of()));
    }

    /** @param args path of a statute as Markdown, {@code derby} or {@code postgresql}, an empty directory, then sizes */
    public static void main(String[] args) throws IOException, SQLException {
        LogManager.getLogManager().reset();
        // as it is shipped
        System.setProperty("derby.storage.pageCacheSize", "8000");
        System.setProperty("derby.storage.logBufferSize", "524288");
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
                new CollationBenchmark(derby, "jdbc:derby:" + directory, corpus).run();
            } else {
                try (EmbeddedPostgres server =
                        EmbeddedPostgres.builder().setDataDirectory(directory).start()) {
                    PGSimpleDataSource postgres = new PGSimpleDataSource();
                    postgres.setUrl(server.getJdbcUrl("postgres", "postgres"));
                    new CollationBenchmark(postgres, server.getJdbcUrl("postgres", "postgres"), corpus).run();
                }
            }
        }
    }

    private void run() throws SQLException {
        double written = timed(this::fill);
        System.out.printf("JDBC writes opinions, submissions and entries in %.1f s%n", written);
        corpus.texts.clear();
        double read = timed(this::read);
        System.out.printf("JDBC reads every text in %.1f s%n", read);
        double ceiling = timed(this::writeRows);
        System.out.printf("JDBC writes as many rows of three short columns in %.1f s%n", ceiling);
        Grouping grouping = new Grouping(jpa, 20, 1, Long.MAX_VALUE);
        double grouped = timed(() -> {
            while (grouping.step()) {
                // goes on
            }
        });
        jpa.tx(em -> {
            var count = new GroupingStore(em).findCount(consultation.id()).orElseThrow();
            System.out.printf(
                    "grouped in %.1f s, %.1f times what JDBC takes to read and write alone; heap in use %,d MB%n"
                            + "%,d submissions -> %,d distinct -> %,d groups%n",
                    grouped, grouped / (read + ceiling), used(), count.submissions(), count.texts(), count.groups());
        });
        reads();
        joining(grouping);
        sessions.close();
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double timed(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static long used() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private void fill() throws SQLException {
        UUID[] provisions = new UUID[200];
        Arrays.setAll(provisions, i -> Uuids.next());
        String id = consultation.id().toString();
        String junk = "0".repeat(64);
        Timestamp now = new Timestamp(System.currentTimeMillis());
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement submission =
                        connection.prepareStatement("insert into submission (id, consultation_id,"
                                + " receipt, method, method_version, source, record, submitted_by, submitted_at)"
                                + " values (?, ?, ?, 'web-comment', '1', '公众', '{}', 'public', ?)");
                PreparedStatement opinion = connection.prepareStatement("insert into opinion (id, consultation_id,"
                        + " submission_id, provision_id, provision_label, provision_position, kind, stance, content,"
                        + " reason, wording, author_kind, method, source, salt, commitment)"
                        + " values (?, ?, ?, ?, ?, ?, 'AMEND', ?, ?, '', '', '居民', 'web-comment', '公众', ?, ?)");
                PreparedStatement entry = connection.prepareStatement("insert into ledger_entry (position, kind,"
                        + " subject_id, algorithm, salt, commitment, hash, recorded_at)"
                        + " values (?, 'SUBMISSION', ?, 'SHA_256', ?, ?, ?, ?)");
                Statement head = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < corpus.texts.size(); i++) {
                OpinionCorpus.Text text = corpus.texts.get(i);
                String submissionId = Uuids.next().toString();
                set(submission, submissionId, id, "R" + i, now);
                set(
                        opinion,
                        Uuids.next().toString(),
                        id,
                        submissionId,
                        provisions[text.provision()].toString(),
                        "第" + text.provision() + "条",
                        text.provision(),
                        text.side() == 0 ? null : "LESS",
                        text.words(),
                        junk.substring(0, 32),
                        junk);
                set(entry, i + 1L, submissionId, junk.substring(0, 32), junk, junk, now);
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
                            + " kind, '', '', max(provision_id), max(provision_label), count(*) from opinion"
                            + " group by consultation_id, provision_position, kind");
            head.executeUpdate("update ledger_head set position = " + corpus.texts.size());
            connection.commit();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, java.sql.Types.VARCHAR);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        statement.addBatch();
    }

    private void read() throws SQLException {
        long characters = 0;
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(BATCH);
                try (ResultSet rows = statement.executeQuery("select id, content from opinion")) {
                    while (rows.next()) {
                        characters += rows.getString(2).length();
                    }
                }
            }
            connection.commit();
        }
        System.out.printf("%,d characters%n", characters);
    }

    private void writeRows() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement create = connection.createStatement()) {
            create.execute("create table ceiling (id varchar(36) not null primary key, a varchar(36), b bigint)");
            connection.setAutoCommit(false);
            try (PreparedStatement row =
                    connection.prepareStatement("insert into ceiling (id, a, b) values (?, ?, ?)")) {
                long rows = count(connection);
                for (long i = 0; i < rows; i++) {
                    String id = Uuids.next().toString();
                    set(row, id, id, i);
                    if (i % BATCH == BATCH - 1 || i == rows - 1) {
                        row.executeBatch();
                        connection.commit();
                    }
                }
            }
            create.execute("drop table ceiling");
            connection.commit();
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select position from ledger_head")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void reads() {
        UUID id = consultation.id();
        String middle = jpa.txExpr(em -> em.createQuery("select max(t.id) from TextEntity t", String.class)
                .getSingleResult()
                .substring(0, 8));
        OpinionGroup largest = jpa.<OpinionGroup>txExpr(em -> new GroupStore(em)
                .groups(id, null, new PageRequest(1, ""))
                .items()
                .get(0));
        System.out.printf("%-34s %10s %10s %12s%n", "", "p50 ms", "p95 ms", "statements");
        time(
                "opinions, first page",
                () -> jpa.txExpr(em -> new OpinionStore(em).opinions(id, null, new PageRequest(50, ""))));
        time(
                "opinions, deep page",
                () -> jpa.txExpr(em -> new OpinionStore(em).opinions(id, null, new PageRequest(50, middle))));
        time(
                "groups, first page",
                () -> jpa.txExpr(em -> new GroupStore(em).groups(id, null, new PageRequest(50, ""))));
        time(
                "groups, deep page",
                () -> jpa.txExpr(em -> new GroupStore(em).groups(id, null, new PageRequest(50, "2-"))));
        time(
                "groups of a provision",
                () -> jpa.txExpr(em -> new GroupStore(em).groups(id, 77, new PageRequest(50, ""))));
        time(
                "opinions of the largest group",
                () -> jpa.txExpr(em -> new GroupStore(em).opinions(id, largest.id(), new PageRequest(50, ""))));
        time(
                "campaigns",
                () -> jpa.txExpr(
                        em -> new GroupStore(em).campaigns(id, CampaignMark.SUGGESTED, new PageRequest(50, ""))));
        time("submissions, texts, groups", () -> jpa.txExpr(em -> new GroupingStore(em).findCount(id)));
        time("campaigns counted", () -> jpa.txExpr(em -> new GroupStore(em).campaigns(id, CampaignMark.SUGGESTED)));
        time("counts by provision and kind", () -> jpa.txExpr(em -> new OpinionStore(em).countsByProvision(id)));
        time("counts by contact point", () -> jpa.txExpr(em -> new OpinionStore(em).countsBySource(id, null)));
    }

    private void time(String what, Supplier<?> read) {
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

    /** One opinion more: from the entry in the ledger to its place in a group, committed. */
    private void joining(Grouping grouping) throws SQLException {
        long[] times = new long[50];
        for (int i = 0; i < times.length; i++) {
            again(i);
            long start = System.nanoTime();
            grouping.step();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                "one opinion more is in its group after %.2f ms (median), %.2f ms (p95)%n",
                times[25] / 1e6, times[47] / 1e6);
    }

    /** Says again, somewhat changed, what somebody said. */
    private void again(int i) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            long head = count(connection);
            String from = " from ledger_entry e join submission s on s.id = e.subject_id join opinion o"
                    + " on o.submission_id = s.id where e.position = " + (i * 17L + 1);
            String submission = Uuids.next().toString();
            connection.setAutoCommit(false);
            statement.executeUpdate(
                    "insert into submission (id, consultation_id, receipt, method, method_version, source,"
                            + " record, submitted_by, submitted_at) select '" + submission + "', s.consultation_id, 'N"
                            + i
                            + "', s.method, s.method_version, s.source, s.record, s.submitted_by, s.submitted_at"
                            + from);
            statement.executeUpdate("insert into opinion (id, consultation_id, submission_id, provision_id,"
                    + " provision_label, provision_position, kind, stance, content, reason, wording, author_kind, method,"
                    + " source, salt, commitment) select '" + Uuids.next() + "', o.consultation_id, '" + submission
                    + "', o.provision_id, o.provision_label, o.provision_position, o.kind, o.stance,"
                    + " o.content || '补充" + i + "', o.reason, o.wording, o.author_kind, o.method, o.source, o.salt,"
                    + " o.commitment" + from);
            statement.executeUpdate("insert into ledger_entry (position, kind, subject_id, algorithm, salt, commitment,"
                    + " hash, recorded_at) select " + (head + 1) + ", e.kind, '" + submission
                    + "', e.algorithm, e.salt,"
                    + " e.commitment, e.hash, e.recorded_at from ledger_entry e where e.position = " + (i * 17L + 1));
            statement.executeUpdate("update ledger_head set position = " + (head + 1));
            connection.commit();
        }
    }
}
