package org.jianyan.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.UUID;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.CampaignMark;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.OpinionGroup;
import org.jianyan.consultation.internal.grouping.Grouping;
import org.jianyan.consultation.internal.jpa.GroupStore;
import org.jianyan.consultation.internal.jpa.GroupingStore;
import org.jianyan.consultation.internal.jpa.OpinionStore;

/** How long a consultation's opinions take to be grouped in the database, and to be read. */
public final class CollationBenchmark {
    private static final int BATCH = 1_000;
    private static final int READS = 200;

    private final FilledDatabase database;
    private final SessionTemplate jpa;
    private final Consultation consultation;

    private CollationBenchmark(FilledDatabase database) {
        this.database = database;
        jpa = database.jpa;
        consultation = database.consultation;
    }

    /** @param args as for {@link FilledDatabase#each} */
    public static void main(String[] args) throws IOException, SQLException {
        FilledDatabase.each(args, database -> new CollationBenchmark(database).run());
    }

    private void run() throws SQLException {
        double written = timed(database::fill);
        System.out.printf("JDBC writes opinions, submissions and entries in %.1f s%n", written);
        database.corpus.texts.clear();
        double read = timed(this::read);
        System.out.printf("JDBC reads every text in %.1f s%n", read);
        double ceiling = timed(this::writeRows);
        System.out.printf("JDBC writes as many rows of three short columns in %.1f s%n", ceiling);
        Grouping grouping = new Grouping(jpa, 20, Long.MAX_VALUE);
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

    private void read() throws SQLException {
        long characters = 0;
        try (Connection connection = DriverManager.getConnection(database.url)) {
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
        try (Connection connection = DriverManager.getConnection(database.url);
                Statement create = connection.createStatement()) {
            create.execute("create table ceiling (id varchar(36) not null primary key, a varchar(36), b bigint)");
            connection.setAutoCommit(false);
            try (PreparedStatement row =
                    connection.prepareStatement("insert into ceiling (id, a, b) values (?, ?, ?)")) {
                long rows = count(connection);
                for (long i = 0; i < rows; i++) {
                    String id = Uuids.next().toString();
                    FilledDatabase.set(row, id, id, i);
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
        database.time(
                "opinions, first page",
                () -> jpa.txExpr(em -> new OpinionStore(em).opinions(id, null, new PageRequest(50, ""))));
        database.time(
                "opinions, deep page",
                () -> jpa.txExpr(em -> new OpinionStore(em).opinions(id, null, new PageRequest(50, middle))));
        database.time(
                "groups, first page",
                () -> jpa.txExpr(em -> new GroupStore(em).groups(id, null, new PageRequest(50, ""))));
        database.time(
                "groups, deep page",
                () -> jpa.txExpr(em -> new GroupStore(em).groups(id, null, new PageRequest(50, "2-"))));
        database.time(
                "groups of a provision",
                () -> jpa.txExpr(em -> new GroupStore(em).groups(id, 77, new PageRequest(50, ""))));
        database.time(
                "opinions of the largest group",
                () -> jpa.txExpr(em -> new GroupStore(em).opinions(id, largest.id(), new PageRequest(50, ""))));
        database.time(
                "campaigns",
                () -> jpa.txExpr(
                        em -> new GroupStore(em).campaigns(id, CampaignMark.SUGGESTED, new PageRequest(50, ""))));
        database.time("submissions, texts, groups", () -> jpa.txExpr(em -> new GroupingStore(em).findCount(id)));
        database.time(
                "campaigns counted", () -> jpa.txExpr(em -> new GroupStore(em).campaigns(id, CampaignMark.SUGGESTED)));
        database.time(
                "counts by provision and kind", () -> jpa.txExpr(em -> new OpinionStore(em).countsByProvision(id)));
        database.time("counts by contact point", () -> jpa.txExpr(em -> new OpinionStore(em).countsBySource(id, null)));
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
        try (Connection connection = DriverManager.getConnection(database.url);
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
