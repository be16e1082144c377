package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jianyan.mainjob.People;
import org.jianyan.mainjob.RestClient;
import org.jianyan.mainjob.SampleBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KillDuringImportIT {
    private static final int ROWS = 10_000;
    private static final String POINT = "320411-01";

    @TempDir
    private Path data;

    @Test
    void everyRowShouldBeThereOnceAfterACrashAndASecondSending() throws Exception {
        RunScript server = new RunScript(data).withMainJobDone();
        server.run();
        try {
            People people = People.load(data);
            RestClient liaison = signIn(server, people);
            String path = "/consultations/" + open(server, people);
            byte[] xlsx = SampleBatch.xlsx(SampleBatch.rows(
                    IntStream.rangeClosed(1, 9)
                            .mapToObj(i -> "第" + "一二三四五六七八九".charAt(i - 1) + "条")
                            .toList(),
                    ROWS));
            String address = path + "/batches?contactPointCode=" + POINT;
            CompletableFuture<JsonNode> sending = CompletableFuture.supplyAsync(() -> liaison.upload(address, xlsx));
            long before;
            do {
                Thread.sleep(20);
                before = taken(liaison, path);
            } while (before == 0 && !sending.isDone());
            server.kill();
            assertTrue(sending.handle((answer, failure) -> failure != null).join(), "the import outran the crash");

            server.run();
            RestClient again = signIn(server, people);
            long survived = taken(again, path);
            assertTrue(survived >= before && survived < ROWS, survived + " rows survived, seen before: " + before);
            JsonNode report = again.upload(address, xlsx);
            assertEquals(survived, report.get("alreadyTaken").asLong());
            assertEquals(ROWS - survived, report.get("taken").asLong());
            assertEquals(ROWS, taken(again, path));
            Set<String> receipts = new HashSet<>();
            report.get("receipts")
                    .forEach(row -> receipts.add(row.get("receipt").asText()));
            assertEquals(ROWS, receipts.size());
            List<JsonNode> opinions = again.all(path + "/opinions");
            assertEquals(
                    ROWS,
                    opinions.stream()
                            .map(o -> o.get("text").asText())
                            .distinct()
                            .count());
        } finally {
            server.run("--stop");
        }
    }

    private static String open(RunScript server, People people) {
        RestClient commission =
                RestClient.anonymous(server.base()).as(People.COMMISSION, people.password(People.COMMISSION));
        return Opening.invited(commission, "导入中断测试", POINT);
    }

    private static RestClient signIn(RunScript server, People people) {
        String name = People.liaison(POINT);
        return RestClient.anonymous(server.base()).as(name, people.password(name));
    }

    private static long taken(RestClient liaison, String path) {
        return liaison.get(path + "/balances").get(0).get("opinions").asLong();
    }
}
