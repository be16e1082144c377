package org.jianyan.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How many opinions a second are durably taken over HTTP, beside how many rows of the same size the same kind of database
 * commits one by one. The load program runs on the same machine; what it costs is told.
 */
public final class IntakeBenchmark {
    private static final int[] CLIENTS = Arrays.stream(
                    System.getProperty("clients", "1,8,32,128").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final long WARM_UP = 1000 * Long.getLong("warm", 4);
    private static final long MEASURED = 1000 * Long.getLong("seconds", 10);
    private static final String TEXT = "个人养犬的登记期限建议适当延长，并且在社区设置登记点，方便行动不便的老人办理；对流浪犬的收容也应当明确责任单位。".repeat(2);

    private IntakeBenchmark() {}

    /**
     * @param args the server's address; its data directory; a consultation that contact point 320402-01 is invited to; the
     *     JDBC address of an empty database of the same kind on the same disk
     */
    public static void main(String[] args) throws Exception {
        System.out.printf(
                "%-28s %10s %8s %8s %8s %14s%n", "", "per second", "p50 ms", "p99 ms", "max ms", "load's cores");
        double[] ceilings = new double[CLIENTS.length];
        try (Connection connection = DriverManager.getConnection(args[3]);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table bench (id varchar(36) not null primary key, content varchar(1000) not null)");
        }
        for (int i = 0; i < CLIENTS.length; i++) {
            ceilings[i] = print("JDBC, " + CLIENTS[i] + " threads", CLIENTS[i], () -> new Inserts(args[3]));
        }
        String token = RunningServer.token(args[0], Path.of(args[1]));
        for (int i = 0; i < CLIENTS.length; i++) {
            double rate = print(
                    "HTTP, " + CLIENTS[i] + " clients",
                    CLIENTS[i],
                    () -> new Posts(args[0] + "/api/v1/consultations/" + args[2] + "/submissions", token));
            System.out.printf("%-28s %10.2f of the rate of JDBC%n", "", rate / ceilings[i]);
        }
    }

    private interface Work extends AutoCloseable {
        void once() throws Exception;

        @Override
        void close() throws SQLException;
    }

    private static final class Inserts implements Work {
        private final Connection connection;
        private final PreparedStatement insert;

        Inserts(String url) throws SQLException {
            connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
            insert = connection.prepareStatement("insert into bench (id, content) values (?, ?)");
        }

        @Override
        public void once() throws SQLException {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, TEXT);
            insert.executeUpdate();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static final class Posts implements Work {
        private static final HttpClient HTTP =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final URI address;
        private final String token;

        Posts(String address, String token) {
            this.address = URI.create(address);
            this.token = token;
        }

        @Override
        public void once() throws Exception {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"method\":\"web-comment\",\"contactPointCode\":\"320402-01\",\"form\":{\"provision\":\"第十二条\","
                                    + "\"kind\":\"AMEND\",\"text\":\"" + TEXT + "\",\"authorKind\":\"居民\"}}"))
                    .build();
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
        }

        @Override
        public void close() {}
    }

    private static double print(String what, int clients, Callable<Work> work) throws Exception {
        run(clients, WARM_UP, work);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        long[] latencies = run(clients, MEASURED, work);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cores = (system.getProcessCpuTime() - cpu) / 1e9 / seconds;
        Arrays.sort(latencies);
        double rate = latencies.length / seconds;
        System.out.printf(
                "%-28s %10.0f %8.1f %8.1f %8.1f %14.2f%n",
                what,
                rate,
                latencies[latencies.length / 2] / 1e6,
                latencies[(int) (latencies.length * 0.99)] / 1e6,
                latencies[latencies.length - 1] / 1e6,
                cores);
        return rate;
    }

    private static long[] run(int clients, long millis, Callable<Work> work)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        long end = System.nanoTime() + millis * 1_000_000;
        List<Callable<List<Long>>> tasks = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            tasks.add(() -> {
                List<Long> latencies = new ArrayList<>();
                try (Work own = work.call()) {
                    for (long now = System.nanoTime(); now < end; ) {
                        own.once();
                        long done = System.nanoTime();
                        latencies.add(done - now);
                        now = done;
                    }
                }
                return latencies;
            });
        }
        List<Long> all = new ArrayList<>();
        try {
            for (Future<List<Long>> done : pool.invokeAll(tasks)) {
                all.addAll(done.get());
            }
        } finally {
            pool.shutdown();
        }
        return all.stream().mapToLong(Long::longValue).toArray();
    }
}
