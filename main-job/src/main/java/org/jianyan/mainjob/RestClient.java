package org.jianyan.mainjob;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls the REST interface as one account, or as the public. */
public final class RestClient {
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String base;
    private final String token;

    private RestClient(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** @param base the server's address, for example {@code http://127.0.0.1:8181} */
    public static RestClient anonymous(String base) {
        return new RestClient(base, null);
    }

    /** The same server, signed in. */
    public RestClient as(String name, String password) {
        JsonNode answer = anonymous(base).post("/tokens", Map.of("name", name, "password", password));
        return new RestClient(base, answer.get("token").asText());
    }

    /** A path's JSON; anything but success is unexpected. */
    public JsonNode get(String path) {
        return json(ok(send(request(path).GET())));
    }

    /** The status a path answers with. */
    public int status(String path) {
        return send(request(path).GET()).statusCode();
    }

    /** A path's bytes, with its media type asked for. */
    public byte[] download(String path) {
        HttpResponse<byte[]> response = send(request(path).GET());
        Unexpected.unless(response.statusCode() == 200, path + " answered " + response.statusCode());
        return response.body();
    }

    /** Sends JSON with headers given as name, value, name, value. */
    public JsonNode post(String path, Object body, String... headers) {
        return json(ok(trying(path, body, headers)));
    }

    /** Like {@link #post}, whatever the answer. */
    public HttpResponse<byte[]> trying(String path, Object body, String... headers) {
        try {
            HttpRequest.Builder request = request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return send(request);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Replaces what is at a path. */
    public JsonNode put(String path, Object body) {
        try {
            return json(ok(send(request(path)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Sends a file. */
    public JsonNode send(String path, byte[] file) {
        BodyPublisher body = BodyPublishers.ofByteArray(file);
        return json(ok(send(
                request(path).header("Content-Type", "application/octet-stream").POST(body))));
    }

    /** The status that sending a file answers with. */
    public int trySending(String path, byte[] file) {
        return send(request(path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(file)))
                .statusCode();
    }

    /** Deletes what is at a path. */
    public void delete(String path) {
        ok(send(request(path).DELETE()));
    }

    /** Sends a spreadsheet. */
    public JsonNode upload(String path, byte[] xlsx) {
        BodyPublisher body = BodyPublishers.ofByteArray(xlsx);
        return json(ok(send(request(path).header("Content-Type", XLSX).POST(body))));
    }

    /** Every item of a paged list. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = get(path + "?limit=500&after=" + after);
            page.get("items").forEach(items::add);
            after = page.path("next").asText("");
        } while (!after.isEmpty());
        return items;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)).timeout(Duration.ofMinutes(5));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Unexpected("no answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted", e);
        }
    }

    private static HttpResponse<byte[]> ok(HttpResponse<byte[]> response) {
        Unexpected.unless(
                response.statusCode() / 100 == 2,
                response.request().method() + " " + response.uri() + " answered " + response.statusCode() + ": "
                        + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
        return response;
    }

    /** An answer's JSON. */
    public static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return response.body().length == 0 ? JSON.nullNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new Unexpected("not JSON: " + response.uri(), e);
        }
    }
}
