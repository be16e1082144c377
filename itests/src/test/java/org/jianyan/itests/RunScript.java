package org.jianyan.itests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The server as a newcomer starts it: by the script at the top level. */
final class RunScript {
    private static final File ROOT = new File(System.getProperty("root"));
    private final Path data;
    private final int port;
    private final Map<String, String> environment;

    RunScript(Path data) {
        this(data, freePort(), Map.of());
    }

    private RunScript(Path data, int port, Map<String, String> environment) {
        this.data = data;
        this.port = port;
        this.environment = environment;
    }

    /** The same server, started with variables besides those of this process. */
    RunScript with(Map<String, String> variables) {
        return new RunScript(data, port, variables);
    }

    /**
     * Gives the data directory what the main job leaves, with Derby, instead of doing it once more: most tests want nothing
     * but its organisations, people and opinions, and each main job takes a minute.
     */
    RunScript withMainJobDone() {
        try {
            copy(mainJobDone(), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A data directory on which this build's main job was done. */
    private static synchronized Path mainJobDone() throws IOException {
        Path done = ROOT.toPath().resolve("itests/target/main-job-done");
        Path built = ROOT.toPath().resolve("karaf-assembly/target/built");
        Path report = done.resolve("main-job-report.txt");
        boolean isThere =
                Files.exists(report) && Files.exists(built) && Files.mismatch(built, done.resolve("built")) < 0;
        if (!isThere) {
            if (Files.exists(done)) {
                try (Stream<Path> old = Files.walk(done)) {
                    for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            new RunScript(done).run("--once");
        }
        return done;
    }

    /** All but Karaf's cache, which has the paths of the configuration's files in it. */
    private static void copy(Path from, Path to) throws IOException {
        Path cache = from.resolve("data/cache");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : all.filter(file -> !file.startsWith(cache)).toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else if (!Files.exists(target)) {
                    Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    int sshPort() {
        return port - 80;
    }

    /** Switches TLS on, with a certificate for development. */
    void certify() throws IOException, InterruptedException {
        Process script = new ProcessBuilder("./development-certificate", data.toString())
                .directory(ROOT)
                .inheritIO()
                .start();
        if (script.waitFor() != 0) {
            throw new AssertionError("./development-certificate exited " + script.exitValue());
        }
    }

    int tlsPort() {
        return port + 262;
    }

    /** For a crowd that hands in by one account. */
    RunScript withoutCallLimit() {
        try {
            configure("org.jianyan.identity.cfg", Map.of("account.calls.per.minute", "0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Gives a configuration file as it is shipped, but for some of its settings. */
    void configure(String file, Map<String, String> settings) throws IOException {
        String text = Files.readString(ROOT.toPath().resolve("config").resolve(file));
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String line = "(?m)^" + Pattern.quote(setting.getKey()) + " =.*$";
            text = text.replaceAll(line, setting.getKey() + " = " + setting.getValue());
        }
        Files.writeString(Files.createDirectories(data.resolve("etc")).resolve(file), text);
    }

    /** What the script printed; it must exit 0. */
    String run(String... options) {
        List<String> command = new ArrayList<>(List.of("./run", "--data", data.toString(), "--port", "" + port));
        command.addAll(List.of(options));
        try {
            Path log = Files.createTempFile("run", ".log");
            ProcessBuilder script = new ProcessBuilder(command)
                    .directory(ROOT)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            script.environment().putAll(environment);
            Process process = script.start();
            if (!process.waitFor(8, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("./run took more than 8 minutes:\n" + Files.readString(log));
            }
            String output = Files.readString(log);
            if (process.exitValue() != 0) {
                throw new AssertionError("./run exited " + process.exitValue() + ":\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends the server at once, as a power cut would. */
    void kill() {
        try {
            long pid =
                    Long.parseLong(Files.readString(data.resolve("karaf.pid")).strip());
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port whose neighbour for the console is free, too. */
    static int freePort() {
        for (int attempt = 0; attempt < 50; attempt++) {
            try (ServerSocket http = new ServerSocket(0)) {
                int candidate = http.getLocalPort();
                try (ServerSocket ssh = new ServerSocket(candidate - 80)) {
                    return ssh.getLocalPort() + 80;
                } catch (IOException e) {
                    continue;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("no two ports are free");
    }
}
