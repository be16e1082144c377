package org.jianyan.npcpeer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the peer has, one file a message; a file is whole or not there. */
final class Store {
    static final ObjectMapper JSON = new ObjectMapper();

    private final Path tasks;
    private final Path receipts;
    private final Path messages;

    Store(Path directory) throws IOException {
        tasks = Files.createDirectories(directory.resolve("tasks"));
        receipts = Files.createDirectories(directory.resolve("receipts"));
        messages = Files.createDirectories(directory.resolve("messages"));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path part = Files.createTempFile(file.getParent(), ".part", null);
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(bytes));
            out.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    void addTask(String id, byte[] task) throws IOException {
        write(tasks.resolve(id), task);
    }

    Optional<byte[]> task(String id) throws IOException {
        return read(tasks.resolve(id));
    }

    List<String> tasks(boolean receipted) throws IOException {
        try (Stream<Path> files = Files.list(tasks)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .filter(name -> receipted || Files.notExists(receipts.resolve(name)))
                    .sorted()
                    .toList();
        }
    }

    void receipt(String id, String sha256) throws IOException {
        write(receipts.resolve(id), sha256.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the message is new; a message of the same identifier with other bytes is refused. */
    synchronized boolean keep(String id, byte[] message) throws IOException {
        Optional<byte[]> earlier = read(messages.resolve(id));
        if (earlier.isPresent()) {
            if (!Arrays.equals(earlier.get(), message)) {
                throw new IllegalArgumentException("message " + id + " came before with other bytes");
            }
            return false;
        }
        write(messages.resolve(id), message);
        return true;
    }

    /** By task: what was said and decided, with digests made from the messages themselves. */
    synchronized ObjectNode byTask() throws IOException {
        Map<String, TreeMap<String, String>> opinions = new TreeMap<>();
        Map<String, TreeMap<String, String>> decisions = new TreeMap<>();
        ObjectNode all = JSON.createObjectNode();
        try (Stream<Path> files = Files.list(messages)) {
            for (Path file : files.filter(path -> !path.getFileName().toString().startsWith("."))
                    .toList()) {
                JsonNode message = JSON.readTree(Files.readAllBytes(file));
                JsonNode payload = message.get("payload");
                String task = payload.get("taskNumber").asText();
                ObjectNode state = all.withObject("/" + task);
                payload.path("opinions").forEach(opinion -> opinions.computeIfAbsent(task, key -> new TreeMap<>())
                        .put(
                                opinion.get("id").asText(),
                                sha256(opinion.get("text").asText().getBytes(StandardCharsets.UTF_8))));
                payload.path("decisions").forEach(decision -> decisions
                        .computeIfAbsent(task, key -> new TreeMap<>())
                        .put(
                                decision.get("id").asText(),
                                decision.get("opinionId").asText()));
                if (message.get("kind").asText().equals("collation-table")) {
                    byte[] table = payload.get("content").binaryValue();
                    state.put("tableBytes", table.length)
                            .put(
                                    "tableIntact",
                                    sha256(table).equals(payload.get("sha256").asText()))
                            .put("tableOpinions", payload.get("opinions").asInt())
                            .put("tableDigest", payload.get("opinionsDigest").asText());
                }
            }
        }
        opinions.forEach((task, lines) ->
                all.withObject("/" + task).put("opinions", lines.size()).put("opinionsDigest", digest(lines)));
        decisions.forEach((task, lines) -> all.withObject("/" + task)
                .put("decisions", lines.size())
                .put("decidedOpinions", lines.values().stream().distinct().count()));
        return all;
    }

    private static String digest(TreeMap<String, String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach((id, sha) -> text.append(id).append(' ').append(sha).append('\n'));
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
