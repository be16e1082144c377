package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jianyan.mainjob.People;
import org.jianyan.mainjob.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests made at random out of the contract, right and wrong: none may be answered by 500, or by anything of the
 * server's inside. More of them by {@code -Dfuzz.requests=10000}, others by {@code -Dfuzz.seed}.
 */
final class FuzzIT {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2000);
    private static final long SEED = Long.getLong("fuzz.seed", 20261124);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "养犬",
            "第十二条第二款",
            "2026-11-20",
            "2026-13-45",
            "2026-11-20T09:30:00+08:00",
            "320400",
            "320402-01",
            "AMEND",
            "'; drop table opinion; --",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "%00%ff",
            "\u0000",
            "\ud800",
            "𠀀𠀁",
            "x".repeat(40_000),
            "null",
            "-1",
            "1e400");

    private final Random random = new Random(SEED);
    private final List<String> ids = new ArrayList<>();
    private JsonNode contract;

    private record Operation(String verb, String path, JsonNode description) {
        String id() {
            return description.get("operationId").asText();
        }
    }

    @Test
    void noRequestShouldBeAnsweredByAnInternalError(@TempDir Path data) throws Exception {
        RunScript server = new RunScript(data).withMainJobDone();
        server.run();
        try {
            People people = People.load(data);
            contract = JSON.readTree(HTTP.send(
                            HttpRequest.newBuilder(URI.create(server.base() + "/api/openapi.json"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body());
            List<String> tokens = new ArrayList<>(List.of(""));
            for (String account : List.of(People.COMMISSION, People.COMMISSION, "lianluoyuan-320402-01", "shenji")) {
                tokens.add(RestClient.anonymous(server.base())
                        .post("/tokens", Map.of("name", account, "password", people.password(account)))
                        .get("token")
                        .asText());
            }
            RestClient commission =
                    RestClient.anonymous(server.base()).as(People.COMMISSION, people.password(People.COMMISSION));
            for (String list : List.of(
                    "/drafts",
                    "/consultations",
                    "/contact-points",
                    "/plans",
                    "/plan-proposals",
                    "/campaigns",
                    "/tasks")) {
                commission.all(list).stream()
                        .limit(3)
                        .forEach(item -> ids.add(item.get("id").asText()));
            }
            commission
                    .all("/drafts")
                    .get(0)
                    .get("versions")
                    .forEach(version -> ids.add(version.get("id").asText()));
            List<String> broken = broken(server.base(), tokens);
            assertEquals(List.of(), broken, () -> incidents(data));
        } finally {
            server.run("--stop");
        }
    }

    /** What the server noted of each error, without the depths of its stacks. */
    private static String incidents(Path data) {
        try {
            List<String> log = Files.readAllLines(data.resolve("data/log/karaf.log"));
            return IntStream.range(0, log.size())
                    .filter(i -> log.get(i).contains("request failed, incident"))
                    .mapToObj(i -> String.join("\n", log.subList(i, Math.min(log.size(), i + 8))))
                    .limit(10)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> broken(String base, List<String> tokens) throws Exception {
        List<Operation> operations = new ArrayList<>();
        contract.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(verb -> operations.add(new Operation(verb.getKey(), path.getKey(), verb.getValue()))));
        List<String> broken = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < REQUESTS; i++) {
            Operation operation = operations.get(i % operations.size());
            HttpRequest request = request(base, operation, pick(tokens));
            HttpResponse<String> response = answered(request);
            statuses.merge(response.statusCode(), 1, Integer::sum);
            boolean isInside =
                    response.body().contains("\tat ") || response.body().contains("Exception");
            if (response.statusCode() >= 500 || isInside) {
                broken.add("request " + i + ", " + operation.id() + " " + request.uri() + " answered "
                        + response.statusCode() + ": " + response.body());
            }
        }
        System.out.println("fuzz: " + REQUESTS + " requests with seed " + SEED + ", answers by status " + statuses);
        return broken;
    }

    /**
     * The answer. What the container refuses without reading all of it (an address too long, or no address), it closes,
     * and the reset can overtake the answer, which is asked for again then; none but a refusal may get lost so.
     */
    private static HttpResponse<String> answered(HttpRequest request) throws Exception {
        for (int tries = 1; ; tries++) {
            try {
                HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
                assertTrue(
                        tries == 1 || response.statusCode() >= 400,
                        () -> "closed before its answer: " + request + " " + response.statusCode());
                return response;
            } catch (IOException e) {
                if (tries == 20 || e instanceof HttpTimeoutException) {
                    throw new IOException("no answer to " + request, e);
                }
            }
        }
    }

    private HttpRequest request(String base, Operation operation, String token) throws Exception {
        StringBuilder path = new StringBuilder(operation.path());
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.description().path("parameters")) {
            String name = parameter.get("name").asText();
            String value = URLEncoder.encode(argument(), StandardCharsets.UTF_8).replace("+", "%20");
            if (parameter.get("in").asText().equals("path")) {
                int at = path.indexOf("{" + name);
                if (at >= 0) {
                    path.replace(at, path.indexOf("}", at) + 1, value.isEmpty() ? "x" : value);
                }
            } else if (parameter.get("in").asText().equals("query") && random.nextBoolean()) {
                query.append(query.length() == 0 ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(value);
            }
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(base + "/api/v1" + path.toString().replaceAll("\\{[^}]*}", "x") + query))
                .timeout(Duration.ofSeconds(60));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (random.nextInt(4) == 0) {
            request.header("Idempotency-Key", "key-" + random.nextInt(20));
        }
        JsonNode content = operation.description().path("requestBody").path("content");
        String type =
                content.isEmpty() ? "application/json" : content.fieldNames().next();
        request.header(
                "Content-Type", random.nextInt(30) == 0 ? "text/plain" : type.replace("*/*", "application/json"));
        String verb = operation.verb().toUpperCase(Locale.ROOT);
        return request.method(verb, verb.equals("GET") ? BodyPublishers.noBody() : body(content, type))
                .build();
    }

    private HttpRequest.BodyPublisher body(JsonNode content, String type) throws Exception {
        switch (random.nextInt(12)) {
            case 0 -> {
                return BodyPublishers.noBody();
            }
            case 1 -> {
                return BodyPublishers.ofString(pick(List.of("{", "[]", "null", "\"x\"", "{\"a\":}", "0", "{}{}")));
            }
            case 2 -> {
                byte[] bytes = new byte[random.nextInt(300)];
                random.nextBytes(bytes);
                return BodyPublishers.ofByteArray(bytes);
            }
            default -> {
                JsonNode schema = content.path(type).path("schema");
                return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(value(schema, 0)));
            }
        }
    }

    /** Mostly an identifier that is there, so that requests get far. */
    private String argument() {
        return random.nextInt(3) > 0 && !ids.isEmpty() ? pick(ids) : pick(TEXTS).replaceAll("\\p{Cs}", "");
    }

    private JsonNode value(JsonNode declared, int depth) {
        JsonNode schema =
                declared.has("$ref") ? contract.at(declared.get("$ref").asText().substring(1)) : declared;
        if (random.nextInt(12) == 0 || depth > 6) {
            return odd();
        }
        if (schema.has("enum")) {
            return NODES.textNode(schema.get("enum")
                    .get(random.nextInt(schema.get("enum").size()))
                    .asText());
        }
        return switch (schema.path("type").asText("object")) {
            case "string" -> NODES.textNode(random.nextInt(3) == 0 ? pick(ids) : pick(TEXTS));
            case "integer", "number" -> NODES.numberNode(pick(List.of(0, 1, -1, 7, 2026, Integer.MAX_VALUE)));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "array" -> {
                ArrayNode array = NODES.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(schema.path("items"), depth + 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = NODES.objectNode();
                schema.path("properties").properties().forEach(property -> {
                    if (random.nextInt(8) > 0) {
                        object.set(property.getKey(), value(property.getValue(), depth + 1));
                    }
                });
                if (random.nextInt(10) == 0) {
                    object.put("unexpected", "x");
                }
                yield object;
            }
        };
    }

    private JsonNode odd() {
        return switch (random.nextInt(6)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(-1);
            case 2 -> NODES.arrayNode().add(NODES.nullNode());
            case 3 -> NODES.objectNode().put("x", 1);
            case 4 -> NODES.booleanNode(true);
            default -> NODES.textNode(pick(TEXTS));
        };
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
