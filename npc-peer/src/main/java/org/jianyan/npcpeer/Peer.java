package org.jianyan.npcpeer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The other side of the wire. Arguments: port (0 for any), directory, the token that callers show. Prints
 * {@code listening on PORT}.
 */
public final class Peer {
    private final Store store;
    private final String token;
    private final AtomicInteger failNext = new AtomicInteger();
    private final AtomicInteger loseNext = new AtomicInteger();
    private final AtomicInteger rejectNext = new AtomicInteger();
    private final AtomicInteger came = new AtomicInteger();
    private final AtomicInteger cameAgain = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile int delayMillis;
    private volatile boolean repeatTasks;

    private Peer(Path directory, String token) throws IOException {
        store = new Store(directory);
        this.token = token;
    }

    public static void main(String[] args) throws IOException {
        Peer peer = new Peer(Path.of(args[1]), args[2]);
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 0);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/", peer::handle);
        server.start();
        System.out.println("listening on " + server.getAddress().getPort());
    }

    /** An answer other than success. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refusal(int status, String message) {
            super(message);
            this.status = status;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String call =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            try {
                if (call.endsWith(" /control") || call.contains(" /control/") || call.endsWith(" /state")) {
                    answer(exchange, 200, Store.JSON.writeValueAsBytes(control(call, body)));
                    return;
                }
                pause();
                if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                    throw new Refusal(401, "the token is not the one agreed on");
                }
                if (take(failNext)) {
                    throw new Refusal(503, "told to fail");
                }
                byte[] answer = wire(call, body);
                if (call.startsWith("PUT /messages") && take(loseNext)) {
                    throw new Refusal(500, "told to lose the answer");
                }
                answer(exchange, 200, answer);
            } catch (Refusal e) {
                failed.incrementAndGet();
                answer(exchange, e.status, Store.JSON.writeValueAsBytes(Map.of("error", e.getMessage())));
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(delayMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean take(AtomicInteger left) {
        return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private byte[] wire(String call, byte[] body) throws IOException, Refusal {
        String[] path = call.split(" ")[1].split("/");
        if (call.equals("GET /tasks")) {
            ObjectNode list = Store.JSON.createObjectNode();
            var tasks = list.putArray("tasks");
            store.tasks(repeatTasks).forEach(id -> tasks.addObject().put("id", id));
            return Store.JSON.writeValueAsBytes(list);
        }
        if (call.matches("GET /tasks/[A-Za-z0-9._-]+")) {
            return store.task(path[2]).orElseThrow(() -> new Refusal(404, "no such task"));
        }
        if (call.matches("PUT /tasks/[A-Za-z0-9._-]+/receipt")) {
            byte[] task = store.task(path[2]).orElseThrow(() -> new Refusal(404, "no such task"));
            String theirs = Store.JSON.readTree(body).path("sha256").asText();
            if (!theirs.equals(Store.sha256(task))) {
                throw new Refusal(409, "the receipt is for other bytes");
            }
            if (store.tasks(false).contains(path[2])) {
                store.receipt(path[2], theirs);
            }
            return body;
        }
        if (call.matches("PUT /messages/[A-Za-z0-9._-]+")) {
            return message(path[2], body);
        }
        throw new Refusal(404, "no such address");
    }

    private byte[] message(String id, byte[] body) throws IOException, Refusal {
        if (take(rejectNext)) {
            throw new Refusal(422, "told to refuse");
        }
        try {
            if (store.keep(id, body)) {
                came.incrementAndGet();
            } else {
                cameAgain.incrementAndGet();
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal(422, e.getMessage());
        }
        return Store.JSON.writeValueAsBytes(Map.of("id", id, "sha256", Store.sha256(body)));
    }

    private Object control(String call, byte[] body) throws IOException, Refusal {
        if (call.equals("POST /control/tasks")) {
            String id = Store.JSON.readTree(body).get("id").asText();
            store.addTask(id, body);
            return Map.of("id", id);
        }
        if (call.equals("PUT /control")) {
            JsonNode wanted = Store.JSON.readTree(body);
            set(wanted, "failNext", failNext);
            set(wanted, "loseNext", loseNext);
            set(wanted, "rejectNext", rejectNext);
            delayMillis = wanted.path("delayMillis").asInt(delayMillis);
            repeatTasks = wanted.path("repeatTasks").asBoolean(repeatTasks);
            return wanted;
        }
        if (call.equals("GET /state")) {
            ObjectNode state = Store.JSON
                    .createObjectNode()
                    .put("came", came.get())
                    .put("cameAgain", cameAgain.get())
                    .put("failed", failed.get());
            state.putPOJO("waiting", store.tasks(false));
            state.set("tasks", store.byTask());
            return state;
        }
        throw new Refusal(404, "no such address");
    }

    private static void set(JsonNode wanted, String name, AtomicInteger value) {
        Optional.ofNullable(wanted.get(name)).ifPresent(number -> value.set(number.asInt()));
    }
}
