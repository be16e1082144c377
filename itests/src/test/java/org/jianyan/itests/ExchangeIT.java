package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jianyan.mainjob.ConsoleClient;
import org.jianyan.mainjob.PeerProcess;
import org.jianyan.mainjob.People;
import org.jianyan.mainjob.RestClient;
import org.jianyan.mainjob.SampleBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exchange with the digital People's Congress, with the server killed in the middle of it. */
final class ExchangeIT {
    private static final int ROWS = 2000;
    private static final String TASK = "kill-1";

    @TempDir
    private Path data;

    private RunScript server;
    private People people;
    private PeerProcess peer;
    /** Who has signed in since the server was started: signing in for every look would be refused as too many. */
    private final Map<String, RestClient> clients = new HashMap<>();

    @Test
    void bothSidesShouldAgreeThoughTheServerIsKilledOnTheWay() throws Exception {
        server = new RunScript(data).withMainJobDone();
        server.run();
        people = People.load(data);
        try (PeerProcess process = new PeerProcess(Files.createDirectories(data.resolve("peer")))) {
            peer = process;
            peer.control(Map.of("delayMillis", 400));
            configure("org.jianyan.digitalnpc.rest", "token", peer.token());
            configure("org.jianyan.digitalnpc.rest", "url", peer.url());
            peer.addTask(task());
            await("the task", () -> exchange() != null);
            String path = "/consultations/" + exchange().get("consultationId").asText();
            as(People.liaison("320404-01"))
                    .upload(path + "/batches?contactPointCode=320404-01", SampleBatch.xlsx(rows()));
            commission().post(path + "/closure", Map.of());
            await("the first opinions to arrive", () -> theirs("opinions") > 0);
            assertTrue(theirs("opinions") < ROWS, "the exchange outran the crash");
            restart();
            await(
                    "all opinions and the table to arrive",
                    () -> theirs("opinions") == ROWS && theirs("tableOpinions") == ROWS);

            decide(path);
            await("the first decisions to arrive", () -> theirs("decisions") > 0);
            restart();
            await("all decisions to arrive", () -> theirs("decisions") == ROWS);
            JsonNode ours = exchange();
            JsonNode theirs = peer.state().get("tasks").get(TASK);
            assertEquals(ROWS, ours.get("opinions").asInt());
            assertEquals(ROWS, ours.get("decisions").asInt());
            assertEquals(ROWS, theirs.get("decidedOpinions").asInt());
            assertEquals(
                    ours.get("opinionsDigest").asText(),
                    theirs.get("opinionsDigest").asText());
            assertEquals(
                    ours.get("opinionsDigest").asText(),
                    theirs.get("tableDigest").asText());
            assertEquals(
                    1,
                    commission().all("/consultations").stream()
                            .filter(consultation ->
                                    consultation.get("title").asText().equals("中断测试"))
                            .count());
        } finally {
            server.run("--stop");
        }
    }

    private void configure(String pid, String name, String value) throws Exception {
        String password =
                Files.readString(data.resolve("initial-administrator.txt")).split("\\s+")[1];
        new ConsoleClient(server.sshPort(), "admin", password)
                .run("config:property-set -p " + pid + " " + name + " " + value);
    }

    private void restart() {
        server.kill();
        server.run();
        clients.clear();
    }

    private static Map<String, Object> task() {
        return Map.of(
                "id", UUID.randomUUID().toString(),
                "kind", "consultation-task",
                "version", 1,
                "createdAt", OffsetDateTime.now().toString(),
                "payload",
                        Map.of(
                                "taskNumber",
                                TASK,
                                "title",
                                "中断测试",
                                "deadline",
                                OffsetDateTime.now().plusDays(3).toString(),
                                "contactPointCodes",
                                List.of("320404-01"),
                                "draft",
                                Map.of(
                                        "title",
                                        "中断测试条例",
                                        "label",
                                        "草案",
                                        "text",
                                        "中断测试条例\n第一条 为了测试，制定本条例。\n第二条 本条例自公布之日起施行。")));
    }

    /** One text holds a telephone number, which must not leave. */
    private static List<List<String>> rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> List.of(
                        "第一条", "修改", "第 " + i + " 条意见，建议写明目的" + (i == 7 ? "，电话13800138000" : ""), "", "理由", "居民"))
                .toList();
    }

    private void decide(String path) {
        List<String> ids = commission().all(path + "/opinions").stream()
                .map(opinion -> opinion.get("id").asText())
                .toList();
        for (int from = 0; from < ids.size(); from += 500) {
            commission()
                    .post(
                            path.replace("/consultations/", "/decisions/"),
                            Map.of(
                                    "opinionIds",
                                    ids.subList(from, Math.min(from + 500, ids.size())),
                                    "decision",
                                    "ADOPTED",
                                    "reason",
                                    "意见合理"));
        }
    }

    private RestClient as(String account) {
        return clients.computeIfAbsent(
                account, name -> RestClient.anonymous(server.base()).as(name, people.password(name)));
    }

    private RestClient commission() {
        return as(People.COMMISSION);
    }

    private JsonNode exchange() {
        return commission().all("/digital-npc/exchanges").stream()
                .filter(exchange -> exchange.get("taskNumber").asText().equals(TASK))
                .findFirst()
                .orElse(null);
    }

    private int theirs(String count) {
        return peer.state().path("tasks").path(TASK).path(count).asInt();
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            Thread.sleep(200);
        }
        assertTrue(condition.getAsBoolean(), "waited two minutes for " + what);
    }
}
