package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jianyan.mainjob.People;
import org.jianyan.mainjob.RestClient;
import org.jianyan.mainjob.Unexpected;

/** People who hand in opinions one by one, all at the same time, and what each of them was answered. */
final class Crowd {
    private static final String POINT = "320402-01";
    private static final long PAUSE_MILLIS = 100;

    private final RunScript server;
    private final People people;
    private final String path;
    private final RestClient commission;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean isOver;

    /** @param data where the server keeps its data; the main job was carried out on them */
    Crowd(RunScript server, Path data) {
        this.server = server;
        people = People.load(data);
        commission = RestClient.anonymous(server.base()).as(People.COMMISSION, people.password(People.COMMISSION));
        path = "/consultations/" + Opening.invited(commission, "故障时的意见", POINT);
    }

    /** Lets so many begin; each goes on until {@link #stop()}, or until the server is gone. */
    void start(int count) {
        isOver = false;
        RestClient liaison =
                RestClient.anonymous(server.base()).as(People.liaison(POINT), people.password(People.liaison(POINT)));
        for (int i = 0; i < count; i++) {
            Thread client = new Thread(() -> handIn(liaison));
            client.start();
            clients.add(client);
        }
    }

    /** Waits until each has the answer to what it sent last. */
    void stop() throws InterruptedException {
        isOver = true;
        for (Thread client : clients) {
            client.join();
        }
        clients.clear();
    }

    /** How many opinions were acknowledged. */
    int acknowledged() {
        return acknowledged.size();
    }

    /** Every status that was answered with. */
    Set<Integer> statuses() {
        return new TreeSet<>(statuses);
    }

    private void handIn(RestClient liaison) {
        try {
            while (!isOver) {
                handInOne(liaison);
            }
        } catch (Unexpected e) {
            // the server is gone
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handInOne(RestClient liaison) throws InterruptedException {
        String text = "故障前后提交的意见 " + UUID.randomUUID();
        sent.add(text);
        HttpResponse<byte[]> answer = liaison.trying(
                path + "/submissions",
                Map.of(
                        "method",
                        "web-comment",
                        "contactPointCode",
                        POINT,
                        "form",
                        Map.of("provision", "第一条", "kind", "AMEND", "text", text)),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        statuses.add(answer.statusCode());
        if (answer.statusCode() == 200) {
            assertEquals(1, RestClient.json(answer).get("opinions").asInt());
            acknowledged.add(text);
        } else {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** The opinions in the order in which readers get them. */
    List<String> kept() {
        return commission.all(path + "/opinions").stream()
                .map(opinion -> opinion.get("text").asText())
                .toList();
    }

    /** What was acknowledged is there once, nothing is there that nobody sent, and the ledger is intact. */
    void assertNothingIsLost() {
        List<String> kept = kept();
        Set<String> different = new HashSet<>(kept);
        assertEquals(kept.size(), different.size(), "an opinion is there twice");
        assertTrue(different.containsAll(acknowledged), "what was acknowledged is lost");
        assertTrue(sent.containsAll(different), "there is what nobody sent");
        JsonNode report = commission.post("/ledger/verifications", Map.of());
        assertTrue(report.get("intact").asBoolean(), report.toString());
    }

    /** How many entries of the ledger searches do not see yet. */
    long waitingForSearch() {
        return commission
                .get(path.replace("/consultations/", "/searches/"))
                .get("waiting")
                .asLong();
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 450 && !condition.getAsBoolean(); i++) {
            Thread.sleep(200);
        }
        assertTrue(condition.getAsBoolean(), "waited a minute and a half for " + what);
    }
}
