package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The server is killed while eight clients hand in opinions one by one: what was acknowledged is there once, nothing is
 * half there, and the ledger is intact. More rounds by {@code -Dkill.rounds=30}.
 */
final class KillUnderLoadIT {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 2);
    private static final int CLIENTS = 8;

    @TempDir
    private Path data;

    private final Random random = new Random(7);

    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedShouldBeThereOnce(TestDatabase database) throws Exception {
        RunScript server = new RunScript(data).withoutCallLimit();
        if (database == TestDatabase.POSTGRESQL) {
            TestDatabase.configure(data, TestDatabase.created());
        } else {
            server.withMainJobDone();
        }
        server.run();
        try {
            Crowd crowd = new Crowd(server, data);
            for (int round = 0; round < ROUNDS; round++) {
                crowd.start(CLIENTS);
                Thread.sleep(1500 + random.nextInt(2000));
                server.kill();
                crowd.stop();
                server.run();
                crowd.assertNothingIsLost();
            }
            assertTrue(crowd.acknowledged() >= 10 * ROUNDS, "hardly anything was handed in: " + crowd.acknowledged());
        } finally {
            server.run("--stop");
        }
    }
}
