package org.jianyan.itests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.jianyan.persistence.internal.Migrations;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** A fresh database with the schema of the migrations. */
enum TestDatabase {
    DERBY {
        @Override
        DataSource empty() {
            String name = "memory:" + UUID.randomUUID();
            EmbeddedDataSource dataSource = new EmbeddedDataSource();
            dataSource.setDatabaseName(name);
            dataSource.setCreateDatabase("create");
            opened(() -> drop(name));
            return dataSource;
        }
    },
    POSTGRESQL {
        @Override
        DataSource empty() {
            return server().getDatabase("postgres", created());
        }
    };

    /** How Derby says that a database is gone, as it was asked to. */
    private static final String DROPPED = "08006";

    private static final Deque<Runnable> OPENED = new ArrayDeque<>();

    private static EmbeddedPostgres server;

    /** One server for all tests of this JVM; it ends with it. */
    static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    /** The name of a new database of the test's PostgreSQL. */
    static String created() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    /**
     * Makes a server's data directory use the test's PostgreSQL: one configuration file, as it is shipped but for the
     * lines that name the database.
     *
     * @param name of the database
     */
    static void configure(Path data, String name) throws IOException {
        configure(data, server(), name);
    }

    static void configure(Path data, EmbeddedPostgres server, String name) throws IOException {
        String file = "org.ops4j.datasource-jianyan.cfg";
        String shipped = Files.readString(Path.of(System.getProperty("root"), "config", file));
        Path config = Files.createDirectories(data.resolve("etc")).resolve(file);
        Files.writeString(
                config,
                shipped.replaceAll("(?m)^(osgi.jdbc.driver.name|databaseName|createDatabase) =.*$", "")
                        + """
                        osgi.jdbc.driver.name = PostgreSQL JDBC Driver
                        url = %s
                        user = postgres
                        password = postgres
                        """
                                .formatted(server.getJdbcUrl("postgres", name)));
    }

    /**
     * A PostgreSQL of its own on a port, with the data it finds in a directory. A commit is on disk before it is told, as
     * everywhere but in this library of tests: it may end when its disk is full.
     */
    static EmbeddedPostgres startedIn(Path directory, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setServerConfig("synchronous_commit", "on")
                .setDataDirectory(Files.createDirectories(directory))
                .setCleanDataDirectory(false)
                .start();
    }

    abstract DataSource empty();

    DataSource migrated() {
        DataSource dataSource = empty();
        try {
            new Migrations().prepare(dataSource);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return dataSource;
    }

    static SessionFactory sessions(DataSource dataSource, Class<?>... entities) {
        MetadataSources sources = new MetadataSources(new StandardServiceRegistryBuilder()
                .applySettings(Map.of(
                        "hibernate.connection.datasource", dataSource,
                        "hibernate.jdbc.time_zone", "UTC",
                        "hibernate.jdbc.batch_size", "200",
                        "hibernate.order_inserts", "true",
                        "hibernate.generate_statistics", "true"))
                .build());
        for (Class<?> entity : entities) {
            sources.addAnnotatedClass(entity);
        }
        SessionFactory factory = sources.buildMetadata().buildSessionFactory();
        opened(factory::close);
        return factory;
    }

    private static void opened(Runnable end) {
        synchronized (OPENED) {
            OPENED.push(end);
        }
    }

    /** Makes what stays open for all tests of this JVM. */
    static <T> T lasting(Supplier<T> made) {
        synchronized (OPENED) {
            int before = OPENED.size();
            T lasting = made.get();
            while (OPENED.size() > before) {
                OPENED.pop();
            }
            return lasting;
        }
    }

    private static void drop(String name) {
        EmbeddedDataSource dataSource = new EmbeddedDataSource();
        dataSource.setDatabaseName(name);
        dataSource.setConnectionAttributes("drop=true");
        try {
            dataSource.getConnection().close();
        } catch (SQLException e) {
            if (!DROPPED.equals(e.getSQLState())) {
                throw new IllegalStateException("The database " + name + " of a test cannot be dropped", e);
            }
        }
    }

    /** Ends with each class what its tests opened: databases in memory would fill it. */
    public static final class End implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier ended, TestExecutionResult result) {
            if (ended.getSource().filter(ClassSource.class::isInstance).isPresent()) {
                synchronized (OPENED) {
                    while (!OPENED.isEmpty()) {
                        OPENED.pop().run();
                    }
                }
            }
        }
    }
}
