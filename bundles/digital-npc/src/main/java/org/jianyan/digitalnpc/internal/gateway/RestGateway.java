package org.jianyan.digitalnpc.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.Title;
import org.jianyan.digitalnpc.spi.DigitalNpcGateway;
import org.jianyan.digitalnpc.spi.Envelope;
import org.jianyan.outbox.Rejected;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The line over REST: messages are PUT under their identifiers, tasks are fetched one by one and receipted; both sides
 * name the hash of the bytes they have. The wire is described in docs/digital-npc.md.
 */
@Component(configurationPid = "org.jianyan.digitalnpc.rest")
public final class RestGateway implements DigitalNpcGateway {
    /** Refusals that may pass. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 404, 408, 409, 425, 429);

    private final RestGatewayConfig config;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    @Activate
    public RestGateway(RestGatewayConfig config) {
        this.config = config;
        http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofMillis(config.timeout_millis()))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public String id() {
        return "rest";
    }

    @Override
    public Title title() {
        return new Title("数字人大（REST）", "Digital People's Congress (REST)");
    }

    @Override
    public boolean isReady() {
        return !config.url().isEmpty();
    }

    @Override
    public void send(Envelope message) throws Exception {
        HttpResponse<byte[]> answer = call(request("/messages/" + escaped(message.id()))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(message.json())));
        int status = answer.statusCode();
        if (status / 100 == 4 && !PASSING.contains(status)) {
            throw new Rejected("HTTP " + status + " " + text(answer));
        }
        if (status / 100 != 2) {
            throw new IOException("HTTP " + status + " " + text(answer));
        }
        String theirs = json.readTree(answer.body()).path("sha256").asText();
        if (!theirs.equals(Sha256.hex(message.json()))) {
            throw new IOException("the other side has other bytes: " + theirs);
        }
    }

    @Override
    public List<Envelope> receive() throws Exception {
        JsonNode waiting = json.readTree(ok(request("/tasks").GET()).body());
        List<Envelope> tasks = new ArrayList<>();
        for (JsonNode entry : waiting.path("tasks")) {
            String id = entry.path("id").asText();
            byte[] body = ok(request("/tasks/" + escaped(id)).GET()).body();
            tasks.add(new Envelope(id, json.readTree(body).path("kind").asText(), body));
        }
        return tasks;
    }

    @Override
    public void acknowledge(Envelope message) throws Exception {
        ok(request("/tasks/" + escaped(message.id()) + "/receipt")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(json.writeValueAsBytes(Map.of("sha256", Sha256.hex(message.json()))))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(config.url() + path))
                .timeout(Duration.ofMillis(config.timeout_millis()))
                .header("Authorization", "Bearer " + config.token());
    }

    private HttpResponse<byte[]> call(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> ok(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = call(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("HTTP " + answer.statusCode() + " " + text(answer));
        }
        return answer;
    }

    private static String text(HttpResponse<byte[]> answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    private static String escaped(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
