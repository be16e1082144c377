package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jianyan.mainjob.People;
import org.jianyan.mainjob.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL goes away while people hand in opinions, and comes back: the server says so, and goes on by itself. */
final class DatabaseGoneIT {
    private static final int CLIENTS = 4;
    private static final String POINT = "320402-01";

    @TempDir
    private Path data;

    @TempDir
    private Path database;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
    private volatile boolean isOver;

    @Test
    void serverShouldGoOnByItself() throws Exception {
        int port = RunScript.freePort();
        EmbeddedPostgres postgres = postgres(port);
        RunScript server = new RunScript(data);
        try {
            TestDatabase.configure(data, postgres, "postgres");
            server.run();
            People people = People.load(data);
            RestClient commission =
                    RestClient.anonymous(server.base()).as(People.COMMISSION, people.password(People.COMMISSION));
            String path = open(commission);
            RestClient liaison = RestClient.anonymous(server.base())
                    .as(People.liaison(POINT), people.password(People.liaison(POINT)));
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(new Thread(() -> handIn(liaison, path)));
            }
            clients.forEach(Thread::start);
            await("opinions", () -> acknowledged.size() > 20);
            postgres.close();
            await("a clear answer", () -> statuses.contains(503));
            int before = acknowledged.size();
            Thread.sleep(3000);
            postgres = postgres(port);
            await("opinions again", () -> acknowledged.size() > before + 20);
            isOver = true;
            for (Thread client : clients) {
                client.join();
            }

            assertEquals(Set.of(200, 503), new TreeSet<>(statuses));
            List<String> kept = commission.all(path + "/opinions").stream()
                    .map(opinion -> opinion.get("text").asText())
                    .toList();
            assertEquals(kept.size(), kept.stream().distinct().count(), "an opinion is there twice");
            assertTrue(kept.containsAll(acknowledged), "what was acknowledged is lost");
            JsonNode report = commission.post("/ledger/verifications", Map.of());
            assertTrue(report.get("intact").asBoolean(), report.toString());
        } finally {
            isOver = true;
            server.run("--stop");
            postgres.close();
        }
    }

    private EmbeddedPostgres postgres(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(Files.createDirectories(database.resolve("data")))
                .setCleanDataDirectory(false)
                .start();
    }

    private static String open(RestClient commission) {
        return "/consultations/"
                + commission
                        .post(
                                "/consultations",
                                Map.of(
                                        "draftId",
                                        commission
                                                .all("/drafts")
                                                .get(0)
                                                .get("id")
                                                .asText(),
                                        "title",
                                        "数据库中断测试",
                                        "deadline",
                                        OffsetDateTime.now().plusDays(3).toString(),
                                        "visibility",
                                        "INVITED",
                                        "contactPointCodes",
                                        List.of(POINT)))
                        .get("id")
                        .asText();
    }

    private void handIn(RestClient client, String path) {
        while (!isOver) {
            String text = "数据库中断前后提交的意见 " + UUID.randomUUID();
            HttpResponse<byte[]> answer = client.trying(
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
                acknowledged.add(text);
            } else {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 450 && !condition.getAsBoolean(); i++) {
            Thread.sleep(200);
        }
        assertTrue(condition.getAsBoolean(), "waited a minute and a half for " + what);
    }
}
