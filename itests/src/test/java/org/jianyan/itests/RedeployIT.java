package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianyan.mainjob.RestClient;
import org.jianyan.mainjob.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An extension is deployed again and again while people hand in opinions by other methods: none of their requests fails, and
 * nothing of the versions that went is left. How often, by {@code -Dredeployments=1000}.
 */
final class RedeployIT {
    private static final int TIMES = Integer.getInteger("redeployments", 60);
    private static final int WARM_UP = 10;
    private static final int CLIENTS = 4;
    /** A few classes and threads come and go with the server's own work; each version that stays would be more. */
    private static final int CLASSES = 400;

    private static final int LOADERS = 40;
    private static final int METASPACE_MB = 10;
    private static final int THREADS = 20;

    @TempDir
    private Path data;

    /** What the server's process holds. */
    private record Held(int classes, int loaders, int threads, int metaspaceMb) {}

    @Test
    void otherMethodsShouldNotFeelItAndNothingShouldBeLeft() throws Exception {
        RunScript server = new RunScript(data).withMainJobDone().withoutCallLimit();
        server.run();
        try {
            String admin =
                    Files.readString(data.resolve("initial-administrator.txt")).split("\\s+")[1];
            RestClient administrator = RestClient.anonymous(server.base()).as("admin", admin);
            Signer publisher = new Signer(data.resolve("jars"), "publisher");
            administrator.send("/extension-publishers", publisher.certificate());
            ExtensionJars jars = new ExtensionJars(data.resolve("jars"));
            byte[][] versions = new byte[2][];
            for (int i = 0; i < versions.length; i++) {
                Path jar = jars.of("again", "1.0." + i, StreetVisit.City.class);
                publisher.sign(jar);
                versions[i] = Files.readAllBytes(jar);
            }
            Crowd crowd = new Crowd(server, data);
            crowd.start(CLIENTS);
            redeploy(administrator, versions, WARM_UP);
            Held before = held();
            long start = System.nanoTime();
            redeploy(administrator, versions, TIMES);
            double seconds = (System.nanoTime() - start) / 1e9;
            crowd.stop();
            Held after = held();
            System.out.printf(
                    "%d redeployments, %.1f a second, beside %d submissions; before %s, after %s%n",
                    TIMES, TIMES / seconds, crowd.acknowledged(), before, after);
            assertEquals(Set.of(200), crowd.statuses());
            crowd.assertNothingIsLost();
            assertTrue(after.classes() < before.classes() + CLASSES, before + " → " + after);
            assertTrue(after.loaders() < before.loaders() + LOADERS, before + " → " + after);
            assertTrue(after.metaspaceMb() < before.metaspaceMb() + METASPACE_MB, before + " → " + after);
            assertTrue(after.threads() < before.threads() + THREADS, before + " → " + after);
        } finally {
            server.run("--stop");
        }
    }

    private static void redeploy(RestClient administrator, byte[][] versions, int times) {
        for (int i = 0; i < times; i++) {
            String version = administrator
                    .send("/extensions?scope=", versions[i % versions.length])
                    .get("version")
                    .asText();
            assertEquals("1.0." + i % versions.length, version);
        }
    }

    private Held held() throws IOException, InterruptedException {
        // soft references go with the second collection
        jcmd("GC.run");
        jcmd("GC.run");
        String metaspace = jcmd("VM.metaspace");
        return new Held(
                number(jcmd("VM.classloader_stats"), "Total = \\d+\\s+(\\d+)"),
                number(jcmd("VM.classloader_stats"), "Total = (\\d+)"),
                (int) jcmd("Thread.print")
                        .lines()
                        .filter(line -> line.startsWith("\""))
                        .count(),
                number(metaspace, "Both:.*? (\\d+)\\.\\d+ MB \\([ >0-9]+%\\) used"));
    }

    private static int number(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), "nothing like " + pattern + " in: " + text);
        return Integer.parseInt(matcher.group(1));
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        String pid = Files.readString(data.resolve("karaf.pid")).strip();
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, command))
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
