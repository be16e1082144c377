package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jianyan.mainjob.People;
import org.jianyan.mainjob.RestClient;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The server is killed while eight clients hand in opinions one by one: what was acknowledged is there once, nothing is
 * half there, and the ledger is intact. More rounds by {@code -Dkill.rounds=30}.
 */
final class KillUnderLoadIT {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 2);
    private static final int CLIENTS = 8;
    private static final String POINT = "320402-01";

    @TempDir
    private Path data;

    private final Random random = new Random(7);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedShouldBeThereOnce(TestDatabase database) throws Exception {
        if (database == TestDatabase.POSTGRESQL) {
            TestDatabase.configure(data, TestDatabase.created());
        }
        RunScript server = new RunScript(data);
        server.run();
        try {
            People people = People.load(data);
            RestClient commission =
                    RestClient.anonymous(server.base()).as(People.COMMISSION, people.password(People.COMMISSION));
            String path = "/consultations/" + open(commission);
            for (int round = 0; round < ROUNDS; round++) {
                load(server, people, path);
                server.run();
                check(server, people, path);
            }
            assertTrue(acknowledged.size() >= 10 * ROUNDS, "hardly anything was handed in: " + acknowledged.size());
        } finally {
            server.run("--stop");
        }
    }

    private static String open(RestClient commission) {
        return commission
                .post(
                        "/consultations",
                        Map.of(
                                "draftId",
                                commission.all("/drafts").get(0).get("id").asText(),
                                "title",
                                "断电测试",
                                "deadline",
                                OffsetDateTime.now().plusDays(3).toString(),
                                "visibility",
                                "INVITED",
                                "contactPointCodes",
                                List.of(POINT)))
                .get("id")
                .asText();
    }

    /** Clients hand in until the server is gone; it is killed at a moment that nobody knows beforehand. */
    private void load(RunScript server, People people, String path) throws Exception {
        RestClient liaison =
                RestClient.anonymous(server.base()).as(People.liaison(POINT), people.password(People.liaison(POINT)));
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Thread client = new Thread(() -> {
                while (handIn(liaison, path)) {
                    Thread.onSpinWait();
                }
            });
            client.start();
            clients.add(client);
        }
        Thread.sleep(1500 + random.nextInt(2000));
        server.kill();
        for (Thread client : clients) {
            client.join();
        }
    }

    private boolean handIn(RestClient liaison, String path) {
        String text = "断电前提交的意见 " + UUID.randomUUID();
        sent.add(text);
        try {
            JsonNode receipt = liaison.post(
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
            assertEquals(1, receipt.get("opinions").asInt());
            acknowledged.add(text);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void check(RunScript server, People people, String path) {
        RestClient commission =
                RestClient.anonymous(server.base()).as(People.COMMISSION, people.password(People.COMMISSION));
        List<String> kept = commission.all(path + "/opinions").stream()
                .map(opinion -> opinion.get("text").asText())
                .toList();
        Set<String> different = kept.stream().collect(Collectors.toSet());
        assertEquals(kept.size(), different.size(), "an opinion is there twice");
        assertTrue(different.containsAll(acknowledged), "what was acknowledged is lost");
        assertTrue(sent.containsAll(different), "there is what nobody sent");
        JsonNode report = commission.post("/ledger/verifications", Map.of());
        assertTrue(report.get("intact").asBoolean(), report.toString());
    }
}
