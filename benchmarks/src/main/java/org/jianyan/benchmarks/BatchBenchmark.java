package org.jianyan.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.LogManager;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.jianyan.commons.Uuids;
import org.jianyan.persistence.internal.Migrations;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How fast a spreadsheet of many opinions is durably taken in one request, beside JDBC in batches of as many rows: into one
 * table of two columns, and into the three tables that every opinion goes to, with their indexes.
 */
public final class BatchBenchmark {
    private static final int BATCH = 200;
    private static final int WARM_UP = 20_000;
    private static final String TEXT = "个人养犬的登记期限建议适当延长，并且在社区设置登记点，方便行动不便的老人办理；对流浪犬的收容也应当明确责任单位。";
    private static final String HASH = "0123456789abcdef".repeat(4);

    private final String jdbc;
    private final String consultation = Uuids.next().toString();
    private long position;

    private BatchBenchmark(String jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param args the server's address; its data directory; a consultation that contact point 320402-01 is invited to; the
     *     JDBC address of an empty database of the same kind on the same disk; how many opinions
     */
    public static void main(String[] args) throws Exception {
        LogManager.getLogManager().reset();
        FilledDatabase.configureDerby();
        int opinions = Integer.parseInt(args[4]);
        BatchBenchmark benchmark = new BatchBenchmark(args[3]);
        benchmark.prepare();
        benchmark.simple(WARM_UP);
        double simple = print("JDBC, one table", opinions, benchmark.simple(opinions));
        benchmark.same(WARM_UP);
        double same = print("JDBC, the same tables", opinions, benchmark.same(opinions));
        String token = RunningServer.token(args[0], Path.of(args[1]));
        String address = args[0] + "/api/v1/consultations/" + args[2] + "/batches?contactPointCode=320402-01";
        send(address, token, WARM_UP);
        double sheet = print("HTTP, one spreadsheet", opinions, send(address, token, opinions));
        System.out.printf(
                "%.2f of the rate of JDBC into one table, %.2f into the same tables%n", sheet / simple, sheet / same);
    }

    private static double print(String what, int opinions, double seconds) {
        System.out.printf(
                "%-24s %,10d opinions in %6.1f s, %,8.0f a second%n", what, opinions, seconds, opinions / seconds);
        return opinions / seconds;
    }

    private DataSource dataSource() {
        if (jdbc.startsWith("jdbc:derby:")) {
            EmbeddedDataSource derby = new EmbeddedDataSource();
            derby.setDatabaseName(jdbc.substring("jdbc:derby:".length()).replaceAll(";.*", ""));
            return derby;
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(jdbc);
        return postgres;
    }

    private void prepare() throws SQLException {
        if (jdbc.startsWith("jdbc:derby:")) {
            DriverManager.getConnection(jdbc).close();
        }
        new Migrations().prepare(dataSource());
        try (Connection connection = DriverManager.getConnection(jdbc);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table bench (id varchar(36) not null primary key, content varchar(1000) not null)");
        }
        try (Connection connection = DriverManager.getConnection(jdbc);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into consultation (id, title, draft_id, version_id, organisation_path, stage, visibility,"
                                + " opened_at, deadline) values (?, '征求意见', ?, ?, '/320400/', 'OPEN', 'PUBLIC', ?, ?)")) {
            insert.setString(1, consultation);
            insert.setString(2, consultation);
            insert.setString(3, consultation);
            insert.setTimestamp(4, Timestamp.from(Instant.now()));
            insert.setTimestamp(5, Timestamp.from(Instant.now()));
            insert.executeUpdate();
        }
    }

    private interface Row {
        void add() throws SQLException;
    }

    private static double timed(Connection connection, int rows, Row row, List<PreparedStatement> statements)
            throws SQLException {
        connection.setAutoCommit(false);
        long start = System.nanoTime();
        for (int i = 1; i <= rows; i++) {
            row.add();
            if (i % BATCH == 0 || i == rows) {
                for (PreparedStatement statement : statements) {
                    statement.executeBatch();
                }
                connection.commit();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private double simple(int rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbc);
                PreparedStatement insert =
                        connection.prepareStatement("insert into bench (id, content) values (?, ?)")) {
            return timed(
                    connection,
                    rows,
                    () -> {
                        insert.setString(1, Uuids.next().toString());
                        insert.setString(2, TEXT);
                        insert.addBatch();
                    },
                    List.of(insert));
        }
    }

    private double same(int rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbc);
                PreparedStatement submission =
                        connection.prepareStatement("insert into submission (id, consultation_id, receipt, method,"
                                + " method_version, contact_point_path, source, entry_key, record, submitted_by,"
                                + " submitted_at) values (?, ?, ?, 'spreadsheet-batch', '1', '/320400/320402/320402-01/',"
                                + " '红梅示例街道 · 表格批量', ?, ?, 'lianluoyuan', ?)");
                PreparedStatement opinion =
                        connection.prepareStatement("insert into opinion (id, consultation_id, submission_id,"
                                + " contact_point_path, lineage_id, provision_id, provision_label, provision_position,"
                                + " provision_sha256, kind, content, reason, wording, author_kind, method, source, salt,"
                                + " commitment) values (?, ?, ?, '/320400/320402/320402-01/', ?, ?, '第十二条', 40, ?,"
                                + " 'AMEND', ?, '走访中有居民反映', '', '居民', 'spreadsheet-batch',"
                                + " '红梅示例街道 · 表格批量', ?, ?)");
                PreparedStatement entry =
                        connection.prepareStatement("insert into ledger_entry (position, kind, subject_id, algorithm,"
                                + " salt, commitment, hash, recorded_at) values (?, 'SUBMISSION', ?, 'SHA_256', ?, ?, ?,"
                                + " ?)")) {
            return timed(connection, rows, () -> row(submission, opinion, entry), List.of(submission, opinion, entry));
        }
    }

    private void row(PreparedStatement submission, PreparedStatement opinion, PreparedStatement entry)
            throws SQLException {
        String id = Uuids.next().toString();
        Timestamp now = Timestamp.from(Instant.now());
        String random = UUID.randomUUID().toString().replace("-", "");
        bind(submission, id, consultation, random.substring(0, 20), random + random, TEXT);
        submission.setTimestamp(6, now);
        submission.addBatch();
        bind(opinion, Uuids.next().toString(), consultation, id, consultation, consultation, HASH, TEXT, random, HASH);
        opinion.addBatch();
        entry.setLong(1, ++position);
        entry.setString(2, id);
        entry.setString(3, random);
        entry.setString(4, HASH);
        entry.setString(5, HASH);
        entry.setTimestamp(6, now);
        entry.addBatch();
    }

    private static void bind(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
    }

    /** @return in seconds, from the first byte sent to the last of the answer */
    private static double send(String address, String token, int rows) throws IOException, InterruptedException {
        Path sheet = Files.createTempFile("batch", ".csv");
        try {
            String run = UUID.randomUUID().toString();
            try (BufferedWriter out = Files.newBufferedWriter(sheet)) {
                out.write("条款,意见类型,意见内容,建议表述,理由,提出人类别\n");
                for (int i = 0; i < rows; i++) {
                    out.write("第十二条,修改," + TEXT + "（" + run + " 第 " + i + " 份）,,走访中有居民反映,居民\n");
                }
            }
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "text/csv")
                    .header("Authorization", "Bearer " + token)
                    .POST(HttpRequest.BodyPublishers.ofFile(sheet))
                    .build();
            long start = System.nanoTime();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            double seconds = (System.nanoTime() - start) / 1e9;
            if (!answer.body().contains("\"taken\":" + rows + ",")) {
                throw new IllegalStateException(answer.statusCode() + " "
                        + answer.body().substring(0, Math.min(300, answer.body().length())));
            }
            return seconds;
        } finally {
            Files.delete(sheet);
        }
    }
}
