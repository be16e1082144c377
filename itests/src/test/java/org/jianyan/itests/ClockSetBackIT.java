package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server starts with a clock that is a day behind the one it had before, as after a repair of the machine's clock. */
final class ClockSetBackIT {
    private static final int CLIENTS = 4;
    private static final int MANY = 40;

    @TempDir
    private Path data;

    @Test
    void serverShouldGoOnInOrder() throws Exception {
        Optional<Path> library = library();
        Assumptions.assumeTrue(
                library.isPresent(), "libfaketime is not installed: what a clock set back does was not tested");
        RunScript server = new RunScript(data).withoutCallLimit();
        RunScript ahead = server.with(
                Map.of("LD_PRELOAD", library.orElseThrow().toString(), "FAKETIME", "+1d", "NO_FAKE_STAT", "1"));
        ahead.run();
        try {
            Crowd crowd = new Crowd(server, data);
            handInMany(crowd);
            List<String> before = crowd.kept();
            ahead.run("--stop");
            server.run();
            handInMany(crowd);
            assertEquals(Set.of(200), crowd.statuses());
            crowd.assertNothingIsLost();
            assertEquals(before, crowd.kept().subList(0, before.size()));
            Crowd.await("the search index", () -> crowd.waitingForSearch() == 0);
        } finally {
            server.run("--stop");
        }
    }

    private static void handInMany(Crowd crowd) throws InterruptedException {
        int before = crowd.acknowledged();
        crowd.start(CLIENTS);
        Crowd.await("opinions", () -> crowd.acknowledged() > before + MANY);
        crowd.stop();
    }

    private static Optional<Path> library() throws IOException {
        try (Stream<Path> found = Files.find(
                Path.of("/usr/lib"),
                3,
                (path, attributes) -> path.endsWith("libfaketimeMT.so.1") && attributes.isRegularFile())) {
            return found.findFirst();
        }
    }
}
