package org.jianyan.mainjob;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The server the job is done on, the people who do it, and the words it is reported in. */
final class Job {
    /** How files begin, by the ends of their names; others are zips. */
    private static final Map<String, String> BEGINS = Map.of("pdf", "%PDF", "png", "\u0089PNG", "svg", "<?xm");

    private final String base;
    private final int sshPort;
    private final Path dir;
    private final PrintStream out;
    private final RestClient anonymous;
    private final People people;
    private final Map<String, RestClient> signedIn = new HashMap<>();
    private final List<Path> papers = new ArrayList<>();
    private int step;

    Job(String base, int sshPort, Path dir, PrintStream out) {
        this.base = base;
        this.sshPort = sshPort;
        this.dir = dir;
        this.out = out;
        anonymous = RestClient.anonymous(base);
        people = People.load(dir);
    }

    String base() {
        return base;
    }

    int sshPort() {
        return sshPort;
    }

    Path dir() {
        return dir;
    }

    PrintStream out() {
        return out;
    }

    RestClient anonymous() {
        return anonymous;
    }

    People people() {
        return people;
    }

    /** The server as an account. */
    RestClient as(String name) {
        return signedIn.computeIfAbsent(name, key -> anonymous.as(name, people.password(name)));
    }

    RestClient commission() {
        return as(People.COMMISSION);
    }

    RestClient liaison(String contactPointCode) {
        return as(People.liaison(contactPointCode));
    }

    /** A SOAP service as an account. */
    SoapClient soap(String service, String name) {
        return new SoapClient(base, service, name, people.password(name));
    }

    /** The first administrator's password. */
    String adminPassword() {
        try {
            return Files.readString(dir.resolve("initial-administrator.txt")).split("\\s+")[1];
        } catch (IOException e) {
            throw new Unexpected("cannot read the first administrator's password", e);
        }
    }

    void say(String text) {
        out.printf("%2d  %s%n", ++step, text);
    }

    /** Keeps a paper for people to look at. */
    Path keep(String name, byte[] bytes) {
        String begins = BEGINS.getOrDefault(name.replaceAll(".*\\.", ""), "PK");
        Unexpected.unless(
                new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1).startsWith(begins),
                name + " does not begin with " + begins);
        Path file = dir.resolve("output").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            papers.add(Files.write(file, bytes).toAbsolutePath().normalize());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> papers() {
        return List.copyOf(papers);
    }

    static void await(String what, BooleanSupplier condition) {
        for (int i = 0; i < 240 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Unexpected.unless(condition.getAsBoolean(), "waited two minutes for " + what);
    }
}
