package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** The digital People's Congress's side of the exchange, in a process of its own. */
public final class PeerProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String url;
    private final String token = UUID.randomUUID().toString();

    /** @param directory where the peer keeps what it receives */
    public PeerProcess(Path directory) {
        try {
            process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.jianyan.npcpeer.Peer",
                            "0",
                            directory.toString(),
                            token)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = String.valueOf(lines.readLine());
            Unexpected.unless(line.startsWith("listening on "), "the peer does not start: " + line);
            url = "http://127.0.0.1:" + line.substring("listening on ".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public String url() {
        return url;
    }

    /** What callers show. */
    public String token() {
        return token;
    }

    /** Tells it how to behave. */
    public void control(Map<String, Object> behaviour) {
        call("PUT", "/control", behaviour);
    }

    /** Adds a task to what it gives out. */
    public void addTask(Map<String, Object> task) {
        call("POST", "/control/tasks", task);
    }

    /** What it has received. */
    public JsonNode state() {
        return call("GET", "/state", Map.of());
    }

    private JsonNode call(String method, String path, Object body) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + path))
                            .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                            .build(),
                    BodyHandlers.ofByteArray());
            Unexpected.unless(answer.statusCode() == 200, path + " of the peer answered " + answer.statusCode());
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new Unexpected("the peer does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
