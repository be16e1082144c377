package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Another office's system that is told by webhook: it checks signatures after the Standard Webhooks specification. */
public final class WebhookReceiver implements AutoCloseable {
    private static final int OK = 204;

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile String secret = "";
    private volatile int status = OK;

    /** A notice that was taken. */
    public record Received(String id, boolean isSigned, JsonNode body) {
        /** What it is about, such as task.given. */
        public String type() {
            return body.get("type").asText();
        }
    }

    public WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/notices", this::take);
        server.start();
    }

    /** The server by scheme, host and port. */
    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String address() {
        return origin() + "/notices";
    }

    /** The secret that was told when the recipient was added. */
    public void expect(String given) {
        secret = given;
    }

    /** Answers with this from now on. */
    public void answer(int code) {
        status = code;
    }

    /** What was answered with success, in the order of arrival. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int answer = status;
        if (answer == OK) {
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            String signed = id + "." + exchange.getRequestHeaders().getFirst("webhook-timestamp") + "."
                    + new String(body, StandardCharsets.UTF_8);
            String signature = exchange.getRequestHeaders().getFirst("webhook-signature");
            received.add(new Received(id, isFrom(signed, signature), new ObjectMapper().readTree(body)));
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private boolean isFrom(String signed, String signature) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
            String expected =
                    "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
