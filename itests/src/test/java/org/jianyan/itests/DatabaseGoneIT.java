package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL goes away while people hand in opinions, and comes back: the server says so, and goes on by itself. */
final class DatabaseGoneIT {
    private static final int CLIENTS = 4;

    @TempDir
    private Path data;

    @TempDir
    private Path database;

    @Test
    void serverShouldGoOnByItself() throws Exception {
        int port = RunScript.freePort();
        EmbeddedPostgres postgres = TestDatabase.startedIn(database.resolve("data"), port);
        RunScript server = new RunScript(data).withoutCallLimit();
        try {
            TestDatabase.configure(data, postgres, "postgres");
            server.run();
            Crowd crowd = new Crowd(server, data);
            crowd.start(CLIENTS);
            Crowd.await("opinions", () -> crowd.acknowledged() > 20);
            postgres.close();
            Crowd.await("a clear answer", () -> crowd.statuses().contains(503));
            int before = crowd.acknowledged();
            Thread.sleep(3000);
            postgres = TestDatabase.startedIn(database.resolve("data"), port);
            Crowd.await("opinions again", () -> crowd.acknowledged() > before + 20);
            crowd.stop();

            assertEquals(Set.of(200, 503), crowd.statuses());
            crowd.assertNothingIsLost();
        } finally {
            server.run("--stop");
            postgres.close();
        }
    }
}
