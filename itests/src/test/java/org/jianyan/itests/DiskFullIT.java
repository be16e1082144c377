package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full while people hand in opinions: the server says so, loses nothing, and goes on once there is room. */
final class DiskFullIT {
    private static final int CLIENTS = 4;
    private static final long FULL_MILLIS = 8_000;

    @TempDir
    private Path directory;

    @TempDir
    private Path elsewhere;

    /** Everything is on that disk: the embedded database, the search index, the log. */
    @Test
    void serverShouldGoOnByItselfWithDerby() throws Exception {
        try (SmallDisk disk = new SmallDisk(directory)) {
            RunScript server = new RunScript(directory).withoutCallLimit();
            server.run();
            try {
                Crowd crowd = new Crowd(server, directory);
                fill(disk, crowd);
                disk.enlarge();
                assertGoesOn(crowd);
                Crowd.await("the search index", () -> crowd.waitingForSearch() == 0);
            } finally {
                server.run("--stop");
            }
        }
    }

    /** PostgreSQL may end when there is no room for its log; whoever looks after it starts it again. */
    @Test
    void serverShouldGoOnByItselfWithPostgresql() throws Exception {
        try (SmallDisk disk = new SmallDisk(directory)) {
            int port = RunScript.freePort();
            EmbeddedPostgres postgres = TestDatabase.startedIn(directory.resolve("data"), port);
            RunScript server = new RunScript(elsewhere).withoutCallLimit();
            try {
                TestDatabase.configure(elsewhere, postgres, "postgres");
                server.run();
                Crowd crowd = new Crowd(server, elsewhere);
                fill(disk, crowd);
                disk.enlarge();
                postgres = running(postgres, port);
                assertGoesOn(crowd);
            } finally {
                server.run("--stop");
                postgres.close();
            }
        }
    }

    private EmbeddedPostgres running(EmbeddedPostgres postgres, int port) throws IOException {
        try {
            postgres.getPostgresDatabase().getConnection().close();
            return postgres;
        } catch (SQLException e) {
            postgres.close();
            return TestDatabase.startedIn(directory.resolve("data"), port);
        }
    }

    private static void fill(SmallDisk disk, Crowd crowd) throws InterruptedException {
        crowd.start(CLIENTS);
        Crowd.await("opinions", () -> crowd.acknowledged() > 20);
        disk.leave(1);
        Crowd.await("a clear answer", () -> crowd.statuses().contains(503));
        Thread.sleep(FULL_MILLIS);
    }

    private static void assertGoesOn(Crowd crowd) throws InterruptedException {
        int before = crowd.acknowledged();
        Crowd.await("opinions again", () -> crowd.acknowledged() > before + 20);
        crowd.stop();
        assertEquals(Set.of(200, 503), crowd.statuses());
        crowd.assertNothingIsLost();
    }
}
